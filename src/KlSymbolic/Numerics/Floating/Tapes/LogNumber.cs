namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>A number by its sign and the logarithm of its absolute value, so that its size runs from e^(−1e308) to e^(1e308).</summary>
/// <param name="Sign">−1, 0 or 1.</param>
/// <param name="Log">The logarithm of the absolute value; −infinity for 0 and NaN where there is no value.</param>
internal readonly record struct LogNumber(int Sign, double Log)
{
    /// <summary>0.</summary>
    public static LogNumber Zero { get; } = new(0, double.NegativeInfinity);

    /// <summary>No value.</summary>
    public static LogNumber None { get; } = new(0, double.NaN);

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => !double.IsNaN(Log);

    /// <summary>The number as a double; 0 or infinite beyond the range of doubles.</summary>
    public double Value => Sign == 0 ? (HasValue ? 0 : double.NaN) : Sign * Math.Exp(Log);

    /// <summary>A double.</summary>
    public static LogNumber Of(double value) =>
        double.IsNaN(value) ? None
        : value == 0 ? Zero
        : new(Math.Sign(value), Math.Log(Math.Abs(value)));

    /// <summary>e to that.</summary>
    public static LogNumber Exponential(double exponent) => new(double.IsNaN(exponent) ? 0 : 1, exponent);
}
