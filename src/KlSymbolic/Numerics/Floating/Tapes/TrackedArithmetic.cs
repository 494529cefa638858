using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Doubles with running error analysis: each result carries what its operands' errors and its own rounding can amount to.</summary>
/// <remarks>Source: N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., sec. 3.3.</remarks>
internal readonly struct TrackedArithmetic(bool zeroAnnihilates) : IArithmetic<Tracked>
{
    public Tracked Of(Constant constant) => new(constant.Value.Hi, Math.Abs(constant.Value.Lo) + constant.Error);

    public Tracked Add(Tracked a, Tracked b) =>
        a.IsExactInfinity || b.IsExactInfinity
            ? Infinite(a.Value + b.Value)
            : Rounded(a.Value + b.Value, a.Error + b.Error);

    public Tracked Subtract(Tracked a, Tracked b) => Add(a, Negate(b));

    public Tracked Multiply(Tracked a, Tracked b)
    {
        // A zero that is what underflow has left of a number annihilates nothing.
        if (a.IsExactZero || b.IsExactZero)
            return IsAnnihilated(a, b) ? default : new(double.NaN, double.NaN);
        var product = a.Value * b.Value;
        if (a.IsExactInfinity || b.IsExactInfinity)
            return Infinite(product);
        return a.Error == 0 && b.Error == 0 && Tracked.IsExactProduct(a.Value, b.Value, product)
            ? new(product, 0)
            : Computed(product, Scaled(a.Error, b.Value) + Scaled(b.Error, a.Value));
    }

    public Tracked Divide(Tracked a, Tracked b)
    {
        if (a.IsExactZero)
            return b.Value != 0 || zeroAnnihilates ? Nothing(b) : new(double.NaN, double.NaN);
        if (b.IsExactInfinity && !double.IsInfinity(a.Value))
            return double.IsNaN(a.Value) ? a : default;
        if (double.IsInfinity(b.Value) && !double.IsInfinity(a.Value))
            return new(0, Tracked.BelowOverflow(Math.Abs(a.Value) + a.Error));
        var quotient = a.Value / b.Value;
        if (a.Error == 0 && b.Error == 0 && Tracked.IsExactProduct(quotient, b.Value, a.Value))
            return new(quotient, 0);
        return Computed(quotient, (a.Error + Scaled(b.Error, quotient)) / Math.Abs(b.Value));
    }

    public Tracked Negate(Tracked a) => new(-a.Value, a.Error);

    public Tracked SquareRoot(Tracked a)
    {
        var root = Math.Sqrt(a.Value);
        return Rounded(
            root,
            a.Error == 0 ? 0
                : root > 0 ? a.Error / (2 * root)
                : Math.Sqrt(a.Error)
        );
    }

    public Tracked Power(Tracked a, int exponent)
    {
        if (a.IsExactZero && exponent > 0)
            return default;
        var power = PlainArithmetic.IntegerPower(a.Value, exponent);
        var relative = Math.Abs(exponent) * (a.Error / Math.Abs(a.Value) + Tracked.Unit);
        return Computed(power, Scaled(relative, power), operations: 0);
    }

    public Tracked Power(Tracked a, Tracked exponent)
    {
        var power = Math.Pow(a.Value, exponent.Value);
        if (a.IsExactZero && power == 0)
            return default;
        var relative =
            (a.Error == 0 ? 0 : Math.Abs(exponent.Value) * a.Error / Math.Abs(a.Value))
            + (exponent.Error == 0 ? 0 : exponent.Error * Math.Abs(Math.Log(Math.Abs(a.Value))));
        return Computed(power, Scaled(relative, power), operations: 2);
    }

    public Tracked Apply(Kernel kernel, Tracked a)
    {
        var value = kernel.Unary!(a.Value);
        if ((a.IsExactZero || a.IsExactInfinity) && (value == 0 || double.IsInfinity(value)))
            return new(value, 0);
        return Tracked.IsExactRoot(value, a.Value, a.Error)
            ? default
            : Computed(value, Scaled(a.Error, kernel.SlopeAt(0, a.Value, 0, 0)), kernel.Ulps);
    }

    public Tracked Apply(Kernel kernel, Tracked a, Tracked b)
    {
        var value = kernel.Binary!(a.Value, b.Value);
        if (Tracked.IsExactRoot(value, a, b))
            return default;
        var carried =
            Scaled(a.Error, kernel.SlopeAt(0, a.Value, b.Value, 0))
            + Scaled(b.Error, kernel.SlopeAt(1, a.Value, b.Value, 0));
        return Computed(value, carried, kernel.Ulps);
    }

    public Tracked Apply(Kernel kernel, Tracked a, Tracked b, Tracked c) =>
        Computed(
            kernel.Ternary!(a.Value, b.Value, c.Value),
            Scaled(a.Error, kernel.SlopeAt(0, a.Value, b.Value, c.Value))
                + Scaled(b.Error, kernel.SlopeAt(1, a.Value, b.Value, c.Value))
                + Scaled(c.Error, kernel.SlopeAt(2, a.Value, b.Value, c.Value)),
            kernel.Ulps
        );

    public double Approximate(Tracked a) => a.Value;

    public bool Less(Tracked a, Tracked b) => a.Value < b.Value;

    public bool Equal(Tracked a, Tracked b) => a.Value == b.Value;

    public Tracked Widen(Tracked a, double error) => new(a.Value, a.Error + error);

    /// <summary>error · |factor|, where no error stays none beside an infinite factor.</summary>
    private static double Scaled(double error, double factor) => error == 0 ? 0 : error * Math.Abs(factor);

    private bool IsAnnihilated(Tracked a, Tracked b) =>
        !double.IsNaN(a.Value)
        && !double.IsNaN(b.Value)
        && (zeroAnnihilates || !(double.IsInfinity(a.Value) || double.IsInfinity(b.Value)));

    private static Tracked Nothing(Tracked divisor) =>
        double.IsNaN(divisor.Value) ? new(double.NaN, double.NaN) : default;

    private static Tracked Infinite(double value) => new(value, double.IsNaN(value) ? double.NaN : 0);

    private static Tracked Rounded(double value, double error, double operations = 1) =>
        new(value, error + operations * Tracked.Unit * Math.Abs(value));

    /// <summary>The result of an operation that can underflow.</summary>
    private static Tracked Computed(double value, double error, double operations = 1) =>
        Rounded(value, error + Tracked.Underflow(value, operations), operations);
}
