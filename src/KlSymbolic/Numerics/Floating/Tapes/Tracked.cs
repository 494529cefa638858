namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>A double with a first-order bound of its absolute error.</summary>
internal readonly record struct Tracked(double Value, double Error)
{
    /// <summary>Half a unit in the last place of 1.</summary>
    public const double Unit = 1.1102230246251565e-16;

    /// <summary>Below this a result may have lost digits to underflow.</summary>
    public const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>Whether the number is 0, and known to be.</summary>
    public bool IsExactZero => Value == 0 && Error == 0;

    /// <summary>Whether the number is infinite not by overflow but as log 0 is.</summary>
    public bool IsExactInfinity => double.IsInfinity(Value) && Error == 0;

    /// <summary>Whether a function's value 0 is exact: no function underflows at 0, 1 or 2.</summary>
    public static bool IsExactRoot(double value, double argument, double error) =>
        value == 0 && error == 0 && argument is (0 or 1 or 2);

    /// <summary>Whether a function's value 0 is exact, as that of 0 log y and of log B(1, 1) are.</summary>
    public static bool IsExactRoot(double value, Tracked a, Tracked b) =>
        value == 0 && a.Error == 0 && b.Error == 0 && (a.Value == 0 || (a.Value is (1 or 2) && b.Value == 1));

    /// <summary>A bound of a number divided by one that is larger than doubles go.</summary>
    public static double BelowOverflow(double size) => size / double.MaxValue + double.Epsilon;

    /// <summary>Whether a b = c without rounding, so that 1/1 − 1 is known to be 0; sizes near the ends of the range are not looked at.</summary>
    public static bool IsExactProduct(double a, double b, double c) =>
        Math.Abs(c) is > 1e-250 and < 1e250
        && Math.Abs(a) is > 1e-250 and < 1e250
        && DoubleDouble.Product(a, b) is var exact
        && exact.Hi == c
        && exact.Lo == 0;

    /// <summary>What underflow can have done to a result.</summary>
    public static double Underflow(double value, double operations) =>
        Math.Abs(value) < SmallestNormal ? (1 + operations) * double.Epsilon : 0;
}
