namespace KlSymbolic.Documents.Plots;

/// <summary>How far up an axis goes.</summary>
internal static class Scale
{
    /// <summary>The largest value, or less where few values tower over the rest, as at an end where a density is unbounded; 0 where none is positive.</summary>
    public static double Top(List<double> values)
    {
        var positive = values.Where(v => v is > 0 and <= double.MaxValue).OrderBy(v => v).ToList();
        return positive.Count == 0 ? 0 : Math.Min(positive[^1], 3 * positive[(int)(0.9 * (positive.Count - 1))]);
    }
}
