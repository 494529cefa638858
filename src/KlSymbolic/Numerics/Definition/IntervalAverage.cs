using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Definition;

/// <summary>The integral of p log(p/q) over a part of the support of a continuous P, inside that of Q, by the quadrature of the whole.</summary>
internal static class IntervalAverage
{
    private const double RelativeTolerance = 1e-13;

    /// <summary>The share of an interval; its ends may be infinite.</summary>
    public static IntervalShare Over(NumericDistribution p, NumericDistribution q, Expr lower, Expr upper)
    {
        var pieces = Pieces.Of(
            p,
            lower,
            upper,
            p.Landmarks.Concat(q.Landmarks),
            chart => new ChartIntegrand(chart, p, q, Functional.Divergence)
        );
        var quadrature = new PanelQuadrature(Form.Plain);
        var spread = new Spread(quadrature);
        foreach (var piece in pieces)
        {
            if (ContinuousAverage.Tails(piece) == TailBehaviour.Diverges)
                return new(double.PositiveInfinity, Mass(p, lower, upper));
            spread.Cover(piece);
        }
        var panels = Refinement.Refine(quadrature, spread.Panels, RelativeTolerance);
        return new(panels.Sum(x => x.Value), panels.Sum(x => x.Mass));
    }

    /// <summary>The mass in an interval; its ends may be infinite.</summary>
    public static double Mass(NumericDistribution p, Expr lower, Expr upper) =>
        Refinement
            .Refine(new PanelQuadrature(Form.Mass), MassPanels(p, lower, upper), RelativeTolerance)
            .Sum(x => x.Value);

    /// <summary>Panels over all of an interval that has mass, not refined.</summary>
    internal static List<Panel> MassPanels(NumericDistribution p, Expr lower, Expr upper)
    {
        var spread = new Spread(new PanelQuadrature(Form.Mass));
        Pieces
            .Of(p, lower, upper, p.Landmarks, chart => new ChartIntegrand(chart, p, null, Functional.Entropy))
            .ForEach(spread.Cover);
        return spread.Panels;
    }
}
