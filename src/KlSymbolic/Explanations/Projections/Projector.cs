using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations.Projections;

/// <summary>Fits a family to a target by the least divergence, in either direction. The same input gives the same result. Thread safe.</summary>
public static class Projector
{
    private const double Ln2 = 0.69314718055994530942;
    private const int ForwardStarts = 4;
    private const int StartsForEach = 2;
    private const int RandomStarts = 3;

    /// <summary>Fits the family to a mixture.</summary>
    /// <param name="target">The mixture, or one distribution.</param>
    /// <param name="onto">The family.</param>
    /// <param name="hasForward">Whether KL(target‖member) is minimised.</param>
    /// <param name="hasReverse">Whether KL(member‖target) is.</param>
    /// <param name="unit">The unit of the divergences.</param>
    /// <param name="seed">The seed of the random starts.</param>
    /// <exception cref="ArgumentException">The family's members are lists of any length, or one is discrete and the other continuous.</exception>
    public static Projection Of(
        Mixture target,
        Family onto,
        bool hasForward = true,
        bool hasReverse = true,
        InformationUnit unit = InformationUnit.Nats,
        int seed = 1
    )
    {
        Check(onto);
        var spread = TargetSpread.Of(target.Law);
        var forwardAt = ForwardObjective.Of(target, onto);
        var forward = hasForward ? Forward(target, onto, forwardAt, spread, unit) : null;
        var starts = hasReverse ? ReverseStarts(target, onto, spread, seed) : [];
        return new(
            new ProjectionTarget.OfMixture(target),
            onto,
            unit,
            forward,
            hasReverse ? Reverse(target, onto, starts, unit) : null,
            forward is null ? [] : Moments(forward.Fitted, law => MeanUnder(target.Law, law)),
            starts.Count
        );
    }

    /// <summary>Fits the family to a sample by the forward direction, which is that of the greatest likelihood.</summary>
    /// <param name="name">What the sample is called.</param>
    /// <param name="sample">The observations.</param>
    /// <param name="onto">The family.</param>
    /// <param name="unit">The unit of the cross-entropy.</param>
    /// <exception cref="ArgumentException">There is no observation, one is not finite, or the family's members are lists of any length.</exception>
    public static Projection Of(
        string name,
        ImmutableArray<double> sample,
        Family onto,
        InformationUnit unit = InformationUnit.Nats
    )
    {
        Check(onto);
        if (sample.IsEmpty)
            throw new ArgumentException("A sample has at least one observation.");
        if (sample.Any(x => double.IsNaN(x) || double.IsInfinity(x)))
            throw new ArgumentException("Observations are finite numbers.");
        var objective = ForwardObjective.Of(sample, onto);
        Optimum? forward = null;
        if (Minimum(onto, objective, TargetSpread.Of(sample)) is { } found)
        {
            var value = SampleMean.NegativeLogLikelihood(Members.At(onto, found), sample);
            forward = new(
                Members.At(onto, found),
                new Amount.Finite(In(unit, value), 1e-13 * Math.Abs(value), Road.Sum),
                false
            );
        }
        return new(
            new ProjectionTarget.OfSample(name, sample),
            onto,
            unit,
            forward,
            null,
            forward is null ? [] : Moments(forward.Fitted, t => SampleMean.Of(t.Statistic, t.Variable, sample)),
            0
        );
    }

    private static Optimum? Forward(
        Mixture target,
        Family onto,
        ForwardObjective objective,
        TargetSpread spread,
        InformationUnit unit
    )
    {
        if (Minimum(onto, objective, spread) is not { } found)
            return null;
        var exact = objective.Formula is { } formula ? ExactArguments.Of(formula, objective.Symbols, [.. found]) : null;
        var fitted = exact is { } arguments ? onto.With(arguments) : Members.At(onto, found);
        return new(fitted, Divergence(target, fitted, isForward: true, unit), exact is not null);
    }

    private static double[]? Minimum(Family onto, ForwardObjective objective, TargetSpread spread)
    {
        var coordinates = new Coordinates(onto);
        var starts = LocalSearch.Best(
            u => objective.At(coordinates.ToParameters(u)),
            Starts.For(onto, spread),
            ForwardStarts
        );
        return LocalSearch.Minima(onto, objective.At, starts) is [var best, ..] ? best.Parameters : null;
    }

    private static List<double[]> ReverseStarts(Mixture target, Family onto, TargetSpread spread, int seed)
    {
        var coordinates = new Coordinates(onto);
        var objective = new ReverseObjective(target, onto);
        double F(double[] u) => objective.AtStart(coordinates.ToParameters(u));
        var starts = target
            .Components.Select(c => TargetSpread.Of(c.Distribution))
            .Append(spread)
            .SelectMany(s => LocalSearch.Best(F, Starts.For(onto, s), StartsForEach))
            .ToList();
        var random = new Random(seed);
        foreach (var start in starts.Take(RandomStarts).ToList())
        {
            double[] moved = [.. start.Select(u => u + 2 * (random.NextDouble() + random.NextDouble() - 1))];
            if (F(moved) <= double.MaxValue)
                starts.Add(moved);
        }
        return starts;
    }

    private static ImmutableArray<Optimum> Reverse(
        Mixture target,
        Family onto,
        List<double[]> starts,
        InformationUnit unit
    ) =>
        [
            .. LocalSearch
                .Minima(onto, new ReverseObjective(target, onto).At, starts)
                .Select(m => Members.At(onto, m.Parameters))
                .Select(member => new Optimum(member, Divergence(target, member, isForward: false, unit), false)),
        ];

    private static Amount Divergence(Mixture target, Distribution member, bool isForward, InformationUnit unit)
    {
        var (p, q) = isForward ? (target.Law, member) : (member, target.Law);
        if (target.Components.Length == 1)
            return Amount.Of(PairEvaluation.Of(p, q, unit).Divergence);
        return DefinitionEvaluator.Divergence(p, q) switch
        {
            DefinitionValue.Finite f => new Amount.Finite(In(unit, f.Value), In(unit, f.Error), Road.Definition),
            DefinitionValue.Infinite => new Amount.Infinite("The divergence is infinite."),
            DefinitionValue.NotConverged n => new Amount.Unknown(n.Reason),
            var other => throw new InvalidOperationException($"Unknown value {other.GetType().Name}."),
        };
    }

    private static ImmutableArray<MomentRow> Moments(
        Distribution fitted,
        Func<(Expr Statistic, Symbol Variable), double?> underTarget
    )
    {
        var symbols = FreshSymbols.For(fitted.Family, fitted.Arguments.Length, "");
        if (
            ExponentialFamilies.Of(fitted.Family.With([.. symbols]), AssumptionSet.None)
            is not { Fixed.IsEmpty: true } form
        )
            return [];
        var rows = ImmutableArray.CreateBuilder<MomentRow>();
        foreach (var statistic in form.Statistics.OrderBy(t => t.ToString().Length))
        {
            if (
                underTarget((statistic, form.Variable)) is { } a
                && MeanUnder(fitted, (statistic, form.Variable)) is { } b
            )
                rows.Add(new(statistic, a, b));
        }
        return rows.ToImmutable();
    }

    /// <summary>The mean of a statistic by quadrature or summation; 0 where it is within its error, null where it did not converge.</summary>
    private static double? MeanUnder(Distribution law, (Expr Statistic, Symbol Variable) of)
    {
        // The cross-entropy −E log q of what has −T for a log-density is E T.
        var pseudo = Family.Of(
            "Statistic",
            Parameter.Real("scale"),
            "",
            "",
            (x, scale) => new() { Support = law.Support, LogDensity = -scale * of.Statistic.Substitute(of.Variable, x) }
        );
        return DefinitionEvaluator.CrossEntropy(law, pseudo.With(Expr.One)) is DefinitionValue.Finite f
            ? (Math.Abs(f.Value) <= f.Error ? 0 : f.Value)
            : null;
    }

    private static void Check(Family onto)
    {
        if (onto.IsVariadic || onto.Transform is not null)
            throw new ArgumentException(
                $"{onto.Name} takes a list of any length; project onto a family with a fixed number of parameters."
            );
    }

    private static double In(InformationUnit unit, double nats) => unit == InformationUnit.Bits ? nats / Ln2 : nats;
}
