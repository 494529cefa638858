using System.Collections.Immutable;
using KlSymbolic.Distributions;

namespace KlSymbolic.Explanations;

/// <summary>What a picture of two distributions shows: outcomes or curves, with the contributions of both directions.</summary>
/// <param name="Outcomes">The outcomes of discrete distributions; empty for densities.</param>
/// <param name="Curve">The densities and contributions over the window worth drawing; empty unless both are continuous.</param>
internal sealed record PairShapes(ImmutableArray<OutcomeRow> Outcomes, ImmutableArray<CurvePoint> Curve)
{
    /// <summary>The shapes of two distributions with constant arguments; none where one is discrete and the other continuous.</summary>
    /// <param name="p">The first distribution.</param>
    /// <param name="q">The second distribution.</param>
    /// <param name="masses">Where the mass of each lies.</param>
    /// <param name="scale">Units per nat.</param>
    public static PairShapes Of(Distribution p, Distribution q, MassMaps masses, double scale = 1)
    {
        if (p.Support.IsDiscrete != q.Support.IsDiscrete)
            return new([], []);
        var (x, y) = (MassMaps.Numeric(p), MassMaps.Numeric(q));
        return x.IsDiscrete
            ? new(OutcomeRows.Of(x, y, scale), [])
            : new([], new DensityCurve(x, y, masses.Of(p), masses.Of(q), scale).Points());
    }
}
