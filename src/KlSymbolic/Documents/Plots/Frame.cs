namespace KlSymbolic.Documents.Plots;

/// <summary>A rectangle of a picture and the ranges of numbers that it shows; y grows upwards.</summary>
/// <param name="Left">The left edge in pixels.</param>
/// <param name="Top">The upper edge in pixels.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
/// <param name="X">The range across.</param>
/// <param name="Y">The range upwards.</param>
internal sealed record Frame(
    double Left,
    double Top,
    double Width,
    double Height,
    (double Low, double High) X,
    (double Low, double High) Y
)
{
    /// <summary>The lower edge in pixels.</summary>
    public double Bottom => Top + Height;

    /// <summary>The right edge in pixels.</summary>
    public double Right => Left + Width;

    /// <summary>The place of a number across; numbers outside the range lie on the edge.</summary>
    public double AtX(double x) => Left + Width * Part(x, X);

    /// <summary>The place of a number upwards; numbers outside the range lie on the edge.</summary>
    public double AtY(double y) => Bottom - Height * Part(y, Y);

    private static double Part(double value, (double Low, double High) range) =>
        Math.Min(Math.Max((value - range.Low) / (range.High - range.Low), 0), 1);
}
