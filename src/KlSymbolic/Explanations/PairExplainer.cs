using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;

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
        var scale = unit == InformationUnit.Bits ? 1 / Ln2 : 1;
        var masses = new MassMaps();
        var shapes = PairShapes.Of(p, q, masses, scale);
        if (!p.Support.IsDiscrete && !q.Support.IsDiscrete)
        {
            var (x, y) = (MassMaps.Numeric(p), MassMaps.Numeric(q));
            List<double> edges = [.. masses.Of(p).Edges, .. masses.Of(q).Edges];
            forward = forward with { Regions = new SignRegions(x, y, scale).Between(edges) };
            reverse = reverse with { Regions = new SignRegions(y, x, scale).Between(edges) };
        }
        return new(
            new ExplainedLaw.OfFamily(p),
            new ExplainedLaw.OfFamily(q),
            unit,
            forward,
            reverse,
            shapes.Outcomes,
            shapes.Curve
        );
    }

    private static ExplainedDirection Values(Distribution p, Distribution q, InformationUnit unit)
    {
        var found = PairEvaluation.Of(p, q, unit);
        return new(Amount.Of(found.Entropy), Amount.Of(found.CrossEntropy), Amount.Of(found.Divergence), []);
    }
}
