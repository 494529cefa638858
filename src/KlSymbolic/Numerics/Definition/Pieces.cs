using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Cuts the support of P into charts: one on each side of every end and of every corner of its log-density.</summary>
internal static class Pieces
{
    /// <summary>A bulk wider than this may hide changes over a width of 1.</summary>
    private const double Wide = 50;

    /// <summary>The pieces of an interval on which P has its density, those without any mass left out.</summary>
    /// <param name="p">The distribution.</param>
    /// <param name="lower">The lower end; −infinity where there is none.</param>
    /// <param name="upper">The upper end; infinity where there is none.</param>
    /// <param name="landmarks">Points at which the integrand may bend.</param>
    /// <param name="integrand">The integrand in a chart.</param>
    public static List<Piece> Of(
        NumericDistribution p,
        Expr lower,
        Expr upper,
        IEnumerable<Landmark> landmarks,
        Func<Chart, ChartIntegrand> integrand
    )
    {
        var (low, high) = (NumericDistribution.ValueOf(lower), NumericDistribution.ValueOf(upper));
        var anchors = p
            .Landmarks.Where(l => l.IsKink && l.Value > low && l.Value < high)
            .Select(l => (l.Position, l.Value))
            .ToList();
        if (!double.IsInfinity(low))
            anchors.Insert(0, (lower, low));
        if (!double.IsInfinity(high))
            anchors.Add((upper, high));
        if (anchors.Count == 0)
            anchors.Add(Mode.Of(p));
        var bends = landmarks.ToList();
        var pieces = new List<Piece>();
        if (double.IsInfinity(low))
            Add(anchors[0].Item1, -1, double.PositiveInfinity);
        for (var i = 0; i + 1 < anchors.Count; i++)
        {
            var gap = Math.Abs(NumericDistribution.ValueOf(anchors[i + 1].Item1 - anchors[i].Item1));
            var seam = Seam(integrand(new Chart(anchors[i].Item1, 1)), gap, Breaks(anchors[i].Item1, 1, bends));
            Add(anchors[i].Item1, 1, Math.Log(seam));
            Add(anchors[i + 1].Item1, -1, Math.Log(gap - seam));
        }
        if (double.IsInfinity(high))
            Add(anchors[^1].Item1, 1, double.PositiveInfinity);
        return pieces;

        void Add(Expr anchor, int side, double end)
        {
            var f = integrand(new Chart(anchor, side));
            var breaks = Breaks(anchor, side, bends);
            if (Bulk.Find(f, end, breaks) is not { } bulk)
                return;
            var cuts = f.BendsWithin(Math.Max(1, bulk.Below + bulk.Above));
            if (bulk.Below + bulk.Above > Wide)
                cuts = cuts.Concat(f.Transitions);
            breaks = [.. breaks.Concat(cuts).Distinct().OrderBy(y => y)];
            pieces.Add(new Piece(f, bulk, end, breaks));
        }
    }

    /// <summary>Where two charts meet between their anchors, as a distance from the lower: never inside a narrow peak.</summary>
    private static double Seam(ChartIntegrand lower, double gap, IEnumerable<double> hints)
    {
        var peak = Bulk.Find(lower, Math.Log(gap), hints) is { } bulk ? Math.Exp(bulk.Centre) : 0;
        return peak < 0.5 * gap ? 0.5 * (peak + gap) : 0.5 * peak;
    }

    private static List<double> Breaks(Expr anchor, int side, List<Landmark> landmarks) =>
        [
            .. landmarks
                .Select(l => side * NumericDistribution.ValueOf(l.Position - anchor))
                .Where(distance => distance > 0)
                .Select(distance => Math.Log(distance))
                .OrderBy(y => y),
        ];
}
