using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations;

/// <summary>Explains a pair of distributions of the catalogue: values by closed form where there is one, parts by the definition. Thread safe.</summary>
public static class PairExplainer
{
    private const double Ln2 = 0.69314718055994530942;

    /// <summary>The explanation.</summary>
    /// <param name="p">The first distribution, with constant arguments.</param>
    /// <param name="q">The second distribution, with constant arguments.</param>
    /// <param name="unit">The unit of all amounts.</param>
    /// <exception cref="ArgumentException">P or Q does not exist, or an argument is not constant.</exception>
    public static PairExplanation Of(Distribution p, Distribution q, InformationUnit unit = InformationUnit.Nats)
    {
        var (forward, reverse) = (Values(p, q, unit), Values(q, p, unit));
        var none = ImmutableDictionary<Symbol, Rational>.Empty;
        var (x, y) = (NumericDistribution.At(p, none), NumericDistribution.At(q, none));
        var scale = unit == InformationUnit.Bits ? 1 / Ln2 : 1;
        if (x.IsDiscrete != y.IsDiscrete)
            return new(new ExplainedLaw.OfFamily(p), new ExplainedLaw.OfFamily(q), unit, forward, reverse, [], []);
        if (x.IsDiscrete)
            return new(
                new ExplainedLaw.OfFamily(p),
                new ExplainedLaw.OfFamily(q),
                unit,
                forward,
                reverse,
                OutcomeRows.Of(x, y, scale),
                []
            );
        var (inX, inY) = (new MassMap(x), new MassMap(y));
        var curve = new DensityCurve(x, y, inX, inY, scale);
        return new(
            new ExplainedLaw.OfFamily(p),
            new ExplainedLaw.OfFamily(q),
            unit,
            forward with
            {
                Regions = new SignRegions(x, y, scale).Between([.. inX.Edges, .. inY.Edges]),
            },
            reverse with
            {
                Regions = new SignRegions(y, x, scale).Between([.. inX.Edges, .. inY.Edges]),
            },
            [],
            curve.Points()
        );
    }

    private static ExplainedDirection Values(Distribution p, Distribution q, InformationUnit unit)
    {
        var found = PairEvaluation.Of(p, q, unit);
        return new(Amount.Of(found.Entropy), Amount.Of(found.CrossEntropy), Amount.Of(found.Divergence), []);
    }
}
