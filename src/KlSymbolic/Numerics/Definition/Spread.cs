namespace KlSymbolic.Numerics.Definition;

/// <summary>Lays panels over a piece: from the bulk outwards, ever wider, until nothing is left that matters.</summary>
internal sealed class Spread(PanelQuadrature quadrature)
{
    /// <summary>Below exp of this, relative to what was found so far, a tail is left out.</summary>
    private const double Negligible = -44;

    /// <summary>The same for the mass, which must come out as 1.</summary>
    private const double NegligibleMass = -36;

    public List<Panel> Panels { get; } = [];

    /// <summary>A bound of what was left out.</summary>
    public double Omitted { get; private set; }

    private double LogTotal => Math.Log(Panels.Sum(p => p.Size));

    /// <summary>Covers a piece.</summary>
    public void Cover(Piece piece)
    {
        Outwards(piece, -1, Core(piece, -1));
        Outwards(piece, 1, Core(piece, 1));
    }

    private double Core(Piece piece, int direction)
    {
        var width = direction < 0 ? piece.Bulk.Below : piece.Bulk.Above;
        Add(piece, direction, 0, width);
        return width;
    }

    private void Outwards(Piece piece, int direction, double width)
    {
        var centre = piece.Bulk.Centre;
        var limit = direction > 0 ? Math.Min(piece.End, piece.Integrand.Limit) - centre : Chart.FarthestLogDistance;
        var (from, step) = (width, 2 * width);
        for (; from < limit; step *= 2)
        {
            var y = centre + direction * from;
            if (
                LogSize(piece, y) < LogTotal + Negligible
                && piece.Integrand.LogDensityAt(y) < NegligibleMass
                && IsQuietBeyond(piece, direction, from, step, limit)
            )
                break;
            var to = Math.Min(from + step, limit);
            Add(piece, direction, from, to);
            from = to;
        }
        if (from < limit || piece.End > piece.Integrand.Limit)
            Omitted += Rest(piece, centre + direction * from, direction * step);
    }

    private bool IsQuietBeyond(Piece piece, int direction, double from, double step, double limit)
    {
        var bound = LogTotal + Negligible;
        for (var k = 0; k < 40; k++, step *= 2)
        {
            if (from + step >= limit)
                return true;
            var y = piece.Bulk.Centre + direction * (from + step);
            var size = LogSize(piece, y);
            if (double.IsNegativeInfinity(size))
                return true;
            if (!(size <= bound))
                return false;
        }
        return true;
    }

    private double Rest(Piece piece, double y, double step)
    {
        var (here, there) = (LogSize(piece, y), LogSize(piece, y - 0.25 * step));
        var rate = (there - here) / Math.Abs(0.25 * step);
        return double.IsNegativeInfinity(here) ? 0
            : rate > 0 ? 4 * Math.Exp(here) / rate
            : double.PositiveInfinity;
    }

    private double LogSize(Piece piece, double y) => quadrature.Sampler.LogSizeOfTail(piece.Integrand, y);

    private void Add(Piece piece, int direction, double from, double to)
    {
        var (low, high) = direction > 0 ? (from, to) : (-to, -from);
        foreach (var at in piece.Breaks)
        {
            var cut = at - piece.Bulk.Centre;
            if (cut > low && cut < high)
            {
                Panels.Add(quadrature.Measure(piece, low, cut));
                low = cut;
            }
        }
        if (low < high)
            Panels.Add(quadrature.Measure(piece, low, high));
    }
}
