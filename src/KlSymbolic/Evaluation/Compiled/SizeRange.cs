namespace KlSymbolic.Evaluation.Compiled;

/// <summary>Bounds of the size of a number, but for rounding.</summary>
/// <param name="Least">The least size; 0 where none is known.</param>
/// <param name="Most">The largest size; +infinity where none is known.</param>
internal readonly record struct SizeRange(double Least, double Most)
{
    private const double Slack = 1e8;

    /// <summary>No bounds.</summary>
    public static SizeRange Unknown => new(0, double.PositiveInfinity);

    /// <summary>Whether a number within the bounds is finite.</summary>
    public bool IsFinite => Most < double.MaxValue / Slack;

    /// <summary>Whether a number within the bounds is normal.</summary>
    public bool IsNormal => IsFinite && Least > 2.2250738585072014e-308 * Slack;

    public static SizeRange operator *(SizeRange a, SizeRange b) =>
        new(a.Least * b.Least, a.IsFinite && b.IsFinite ? a.Most * b.Most : double.PositiveInfinity);

    public static SizeRange operator /(SizeRange a, SizeRange b) =>
        b.IsNormal && a.IsFinite ? new(a.Least / b.Most, a.Most / b.Least) : Unknown;

    /// <summary>The bounds of a sum of numbers of one sign, or of any.</summary>
    public static SizeRange Sum(SizeRange a, SizeRange b, bool isOneSided) =>
        new(isOneSided ? a.Least + b.Least : 0, a.Most + b.Most);

    /// <summary>The bounds of a square root.</summary>
    public SizeRange Root => new(Math.Sqrt(Least), Math.Sqrt(Most));

    /// <summary>The bounds of a logarithm.</summary>
    public SizeRange Logarithm =>
        IsNormal ? new(0, Math.Max(Math.Abs(Math.Log(Least)), Math.Abs(Math.Log(Most)))) : Unknown;
}
