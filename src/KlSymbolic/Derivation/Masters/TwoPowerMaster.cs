using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I2: the kernel x^(p−1) (1 − x^c)^(r−1) on (0, 1).</summary>
internal sealed class TwoPowerMaster : Master
{
    private static readonly Symbol P = new("p", Domain.Real);
    private static readonly Symbol R = new("r", Domain.Real);
    private static readonly Symbol C = new("c", Domain.Positive);

    private static readonly Normaliser Normaliser = new(
        [P, R],
        LogGamma(P / C) + LogGamma(R) - LogGamma(P / C + R),
        Condition.And(Condition.Less(0, P / C), Condition.Less(0, R)),
        Functions.BetaIncomplete.Of(P / C, R, Normaliser.Point.Pow(C))
    );

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I2",
            "∫₀¹ x^(p−1) (1 − x^c)^(r−1) dx = B(p/c, r)/c",
            "p > 0, r > 0, c > 0",
            "DLMF 5.12.1 with x^c in place of x"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        if (!law.IsOnUnitInterval)
            return null;
        Expr x = law.Variable;
        var others = law.LogDensity.Statistics.Where(s => s != Log(x)).ToList();
        if (others.Count > 1)
            return null;
        var other = others.Count == 1 ? others[0] : Log(1 - x);
        if (ExponentIn(other, x) is not { } c || !law.IsPositive(c))
            return null;
        return new NormaliserKernel(
            Rule,
            law,
            Normaliser,
            [Log(x), other],
            new()
            {
                [P] = law.LogDensity.CoefficientOf(Log(x)) + 1,
                [R] = law.LogDensity.CoefficientOf(other) + 1,
                [C] = c,
            }
        );
    }

    /// <summary>c, where the statistic is log(1 − x^c).</summary>
    private static Expr? ExponentIn(Expr statistic, Expr x) =>
        statistic is Apply { Function.Name: "log", Arguments: [var u] }
        && Terms.PowerOf((1 - u).Expand()) is var (b, exponent)
        && b == x
            ? exponent
            : null;
}
