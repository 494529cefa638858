using System.Collections.Immutable;

namespace KlSymbolic.Derivation.Masters;

/// <summary>The master rules; a new one is a file beside this and a line here.</summary>
public static class MasterRules
{
    /// <summary>In the order in which they are asked.</summary>
    private static readonly ImmutableArray<Master> masters =
    [
        new PowerExponentialMaster(),
        new QuadraticMaster(),
        new AbsoluteValueMaster(),
        new ConstantMaster(),
        new TwoPowerMaster(),
        new FactorialSeriesMaster(),
        new RationalPowerMaster(),
        new PowerTailMaster(),
        new ReciprocalExponentialMaster(),
        new ExponentialIntervalMaster(),
        new HarmonicMaster(),
        new QuadraticPowerMaster(),
        new PolynomialExponentialMaster(),
        new QuadraticHalfLineMaster(),
        new PowerIntervalMaster(),
        new TriangularMaster(),
        new ArcsineMaster(),
        new LogisticMaster(),
        new CircularMaster(),
        new QuadraticIntervalMaster(),
        new GeometricSeriesMaster(),
        new BinomialSumMaster(),
        new LogarithmicSeriesMaster(),
        new ZetaMaster(),
        new IntegerIntervalMaster(),
        new BesselSeriesMaster(),
        new OutcomeSumMaster(),
        new OutcomeSeriesMaster(),
    ];

    /// <summary>Asked where no master recognises the law itself.</summary>
    private static readonly ImmutableArray<Bijection> bijections =
    [
        new LogarithmBijection(),
        new ExponentialBijection(),
        new LogitBijection(),
        new AffineBijection(),
    ];

    /// <summary>What the rules say.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [.. masters.Select(m => m.Rule), .. bijections.Select(b => b.Rule)];

    /// <summary>The kernels that the rules find in a law, those of the law itself first.</summary>
    internal static ImmutableArray<Kernel> Recognise(Law law)
    {
        var kernels = Direct(law).ToImmutableArray();
        return kernels.All(k => k.IsPartial)
            ?
            [
                .. kernels,
                .. from bijection in bijections
                let change = bijection.Of(law)
                where change is not null
                let image = change.Apply(law)
                from kernel in Direct(image)
                select new ImageKernel(bijection.Rule, change, law, image, kernel),
            ]
            : kernels;
    }

    private static IEnumerable<Kernel> Direct(Law law) => masters.Select(m => m.Recognise(law)).OfType<Kernel>();
}
