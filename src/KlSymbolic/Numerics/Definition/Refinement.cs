namespace KlSymbolic.Numerics.Definition;

/// <summary>Halves the panels with the largest error until the whole is accurate, or too many points were looked at.</summary>
internal static class Refinement
{
    private const int MaximumPanels = 6_000;

    /// <summary>The refined panels: their errors sum to at most the fraction of the total size given, or to what rounding leaves.</summary>
    public static List<Panel> Refine(PanelQuadrature quadrature, List<Panel> panels, double relativeTolerance)
    {
        var done = new List<Panel>(panels.Count);
        var open = new List<Panel>(panels);
        var (error, size, rounding) = (panels.Sum(p => p.Error), panels.Sum(p => p.Size), panels.Sum(p => p.Rounding));
        while (open.Count > 0 && done.Count + open.Count < MaximumPanels)
        {
            var tolerance = Math.Max(relativeTolerance * size, 0.1 * rounding);
            if (!(error > tolerance))
                break;
            // Halving all that hold more than their share keeps the search linear.
            var share = tolerance / (2 * (done.Count + open.Count));
            var next = new List<Panel>();
            foreach (var panel in open)
            {
                var middle = 0.5 * (panel.From + panel.To);
                if (
                    !(panel.Error > share)
                    || panel.Error <= 0.1 * panel.Rounding
                    || !(middle > panel.From && middle < panel.To)
                )
                {
                    done.Add(panel);
                    continue;
                }
                next.Add(quadrature.Measure(panel.Piece, panel.From, middle));
                next.Add(quadrature.Measure(panel.Piece, middle, panel.To));
            }
            if (next.Count == 0)
                break;
            open = next;
            (error, size, rounding) = (Total(p => p.Error), Total(p => p.Size), Total(p => p.Rounding));
        }
        done.AddRange(open);
        return done;

        double Total(Func<Panel, double> part) => done.Sum(part) + open.Sum(part);
    }
}
