namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>A double-double with a first-order bound of its absolute error.</summary>
internal readonly record struct TrackedDoubleDouble(DoubleDouble Value, double Error)
{
    /// <summary>A bound of the relative error of one double-double operation.</summary>
    public const double Unit = 2e-31;

    /// <summary>Whether the number is 0, and known to be.</summary>
    public bool IsExactZero => Value.Hi == 0 && Error == 0;

    /// <summary>Whether the number is infinite not by overflow but as log 0 is.</summary>
    public bool IsExactInfinity => double.IsInfinity(Value.Hi) && Error == 0;

    /// <summary>What underflow, of the second part before the first, can have done to a result.</summary>
    public static double Underflow(double value, double operations) =>
        Math.Abs(value) < 1e-290 ? (1 + operations) * 4 * double.Epsilon : 0;
}
