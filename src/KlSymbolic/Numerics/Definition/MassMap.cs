namespace KlSymbolic.Numerics.Definition;

/// <summary>Where the mass of a continuous distribution lies: quantiles to the accuracy of a drawing.</summary>
internal sealed class MassMap
{
    private readonly List<(double From, double To, double Mass)> cells = [];
    private readonly double total;

    /// <summary>The map of the whole support.</summary>
    public MassMap(NumericDistribution p)
    {
        var quadrature = new PanelQuadrature(Form.Mass);
        var panels = Refinement.Refine(
            quadrature,
            IntervalAverage.MassPanels(p, p.Support.Lower, p.Support.Upper),
            1e-6
        );
        foreach (var panel in panels)
            Split(panel, 0);
        cells.Sort((a, b) => a.From.CompareTo(b.From));
        total = cells.Sum(c => c.Mass);

        void Split(Panel panel, int depth)
        {
            if (depth < 12 && panel.Mass > 0.002)
            {
                var middle = 0.5 * (panel.From + panel.To);
                Split(quadrature.Measure(panel.Piece, panel.From, middle), depth + 1);
                Split(quadrature.Measure(panel.Piece, middle, panel.To), depth + 1);
                return;
            }
            var (a, b) = (PointOf(panel, panel.From), PointOf(panel, panel.To));
            cells.Add((Math.Min(a, b), Math.Max(a, b), panel.Mass));
        }
    }

    /// <summary>Points between which the mass was measured, in increasing order.</summary>
    public IEnumerable<double> Edges => cells.SelectMany(c => (double[])[c.From, c.To]).Distinct();

    /// <summary>The point below which the given part of the mass lies.</summary>
    public double Quantile(double level)
    {
        var open = level * total;
        foreach (var (from, to, mass) in cells)
        {
            if (mass >= open && mass > 0)
                return from + (to - from) * (open / mass);
            open -= mass;
        }
        return cells[^1].To;
    }

    private static double PointOf(Panel panel, double offset)
    {
        var chart = panel.Piece.Integrand.Chart;
        return NumericDistribution.ValueOf(chart.Anchor) + chart.Side * Math.Exp(panel.Piece.Bulk.Centre + offset);
    }
}
