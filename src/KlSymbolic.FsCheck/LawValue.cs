using System.Globalization;

namespace KlSymbolic.FsCheck;

/// <summary>A value of a divergence in nats with what it may be off by.</summary>
/// <param name="Value">The value; infinities are, NaN is not.</param>
/// <param name="Error">A bound of the absolute error; 0 for infinity.</param>
public readonly record struct LawValue(double Value, double Error)
{
    private const double Coarse = 1e-3;
    private const int MostDigits = 15;

    /// <summary>+infinity.</summary>
    public static LawValue Infinite { get; } = new(double.PositiveInfinity, 0);

    /// <summary>Whether the value is +infinity.</summary>
    public bool IsInfinite => double.IsPositiveInfinity(Value);

    /// <summary>The least that the value may be.</summary>
    internal double Low => Value - Error;

    /// <summary>The most that the value may be.</summary>
    internal double High => Value + Error;

    /// <summary>What a function returned; null for NaN, which says nothing.</summary>
    internal static LawValue? OfFunction(double value, LawSettings settings) =>
        double.IsNaN(value) ? null
        : double.IsInfinity(value) ? new(value, 0)
        : new(value, settings.Tolerance * (1 + Math.Abs(value)));

    /// <summary>The digits that the error leaves; the error itself where it leaves hardly any.</summary>
    public override string ToString()
    {
        if (double.IsInfinity(Value))
            return Value > 0 ? "inf" : "-inf";
        var size = Math.Abs(Value);
        if (Error > Coarse * size && Error > Coarse)
            return FormattableString.Invariant($"{Value:G3} ± {Error:G1}");
        if (size <= Error)
            return "0";
        var digits = Error > 0 ? Math.Clamp((int)Math.Ceiling(Math.Log10(size / Error)), 1, MostDigits) : MostDigits;
        return Value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
