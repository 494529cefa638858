namespace KlSymbolic.FsCheck;

/// <summary>A value of a divergence in nats with what it may be off by.</summary>
/// <param name="Value">The value; +infinity is one, NaN is not.</param>
/// <param name="Error">A bound of the absolute error; 0 for infinity.</param>
public readonly record struct LawValue(double Value, double Error)
{
    /// <summary>+infinity.</summary>
    public static LawValue Infinite { get; } = new(double.PositiveInfinity, 0);

    /// <summary>Whether the value is +infinity.</summary>
    public bool IsInfinite => double.IsPositiveInfinity(Value);

    /// <summary>The least that the value may be.</summary>
    internal double Low => Value - Error;

    /// <summary>The most that the value may be.</summary>
    internal double High => Value + Error;

    /// <summary>What a function returned; null for NaN and −infinity, which say nothing.</summary>
    internal static LawValue? OfFunction(double value, LawSettings settings) =>
        double.IsNaN(value) || double.IsNegativeInfinity(value) ? null
        : double.IsPositiveInfinity(value) ? Infinite
        : new(value, settings.Tolerance * (1 + Math.Abs(value)));

    /// <inheritdoc/>
    public override string ToString() => IsInfinite ? "inf" : FormattableString.Invariant($"{Value:R} ± {Error:E1}");
}
