namespace KlSymbolic.Documents.Plots;

/// <summary>How far an axis of contributions goes up and down.</summary>
internal static class ContributionRange
{
    /// <summary>Less than this part of the height cannot be seen.</summary>
    private const double Least = 0.005;

    /// <summary>What is infinite rises above the axis by at least this part of what lies below it.</summary>
    private const double RoomForInfinite = 0.4;

    /// <summary>The range, which holds 0 and has room for a head.</summary>
    /// <param name="values">The contributions, some of which may be infinite.</param>
    /// <param name="top">The largest of finite values that is to be shown; 0 where none is positive.</param>
    public static (double Low, double High) Of(List<double> values, Func<List<double>, double> top)
    {
        var finite = values.Where(v => !double.IsInfinity(v)).ToList();
        var (below, above) = (Math.Max(top([.. finite.Select(v => -v)]), 0), Math.Max(top(finite), 0));
        if (finite.Count < values.Count)
            above = Math.Max(above, RoomForInfinite * below);
        if (above == 0)
            above = below == 0 ? 1 : below;
        if (below < Least * above)
            below = 0;
        return (-1.1 * below, 1.1 * above);
    }
}
