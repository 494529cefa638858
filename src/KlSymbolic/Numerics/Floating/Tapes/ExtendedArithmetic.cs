using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Double-doubles with running error analysis. A function without a double-double version counts with the error of its double.</summary>
internal readonly struct ExtendedArithmetic(bool zeroAnnihilates) : IArithmetic<TrackedDoubleDouble>
{
    private static readonly TrackedDoubleDouble NoValue = new(double.NaN, double.NaN);

    public TrackedDoubleDouble Of(Constant constant) => new(constant.Value, constant.Error);

    public TrackedDoubleDouble Add(TrackedDoubleDouble a, TrackedDoubleDouble b) =>
        a.IsExactInfinity || b.IsExactInfinity
            ? Infinite(a.Value.Hi + b.Value.Hi)
            : Rounded(a.Value + b.Value, a.Error + b.Error);

    public TrackedDoubleDouble Subtract(TrackedDoubleDouble a, TrackedDoubleDouble b) => Add(a, Negate(b));

    public TrackedDoubleDouble Multiply(TrackedDoubleDouble a, TrackedDoubleDouble b)
    {
        // A zero that is what underflow has left of a number annihilates nothing.
        if (zeroAnnihilates && (a.IsExactZero || b.IsExactZero))
            return double.IsNaN(a.Value.Hi) || double.IsNaN(b.Value.Hi) ? NoValue : default;
        if (a.IsExactInfinity || b.IsExactInfinity)
            return Infinite(a.Value.Hi * b.Value.Hi);
        return Computed(a.Value * b.Value, Scaled(a.Error, b.Value.Hi) + Scaled(b.Error, a.Value.Hi));
    }

    public TrackedDoubleDouble Divide(TrackedDoubleDouble a, TrackedDoubleDouble b)
    {
        if (zeroAnnihilates && a.IsExactZero)
            return double.IsNaN(b.Value.Hi) ? NoValue : default;
        if (b.IsExactInfinity && !double.IsInfinity(a.Value.Hi))
            return double.IsNaN(a.Value.Hi) ? a : default;
        if (double.IsInfinity(b.Value.Hi) && !double.IsInfinity(a.Value.Hi))
            return new(DoubleDouble.Zero, Tracked.BelowOverflow(Math.Abs(a.Value.Hi) + a.Error));
        var quotient = a.Value / b.Value;
        if (
            IsExactDouble(a)
            && IsExactDouble(b)
            && quotient.Lo == 0
            && Tracked.IsExactProduct(quotient.Hi, b.Value.Hi, a.Value.Hi)
        )
            return new(quotient, 0);
        return Computed(quotient, (a.Error + Scaled(b.Error, quotient.Hi)) / Math.Abs(b.Value.Hi));
    }

    public TrackedDoubleDouble Negate(TrackedDoubleDouble a) => new(-a.Value, a.Error);

    public TrackedDoubleDouble SquareRoot(TrackedDoubleDouble a)
    {
        var root = a.Value.Sqrt();
        return Rounded(
            root,
            a.Error == 0 ? 0
                : root.Hi > 0 ? a.Error / (2 * root.Hi)
                : Math.Sqrt(a.Error)
        );
    }

    public TrackedDoubleDouble Power(TrackedDoubleDouble a, int exponent)
    {
        if (a.IsExactZero && exponent > 0)
            return default;
        var power = a.Value.Pow(exponent);
        var relative = Math.Abs(exponent) * (a.Error / Math.Abs(a.Value.Hi) + TrackedDoubleDouble.Unit);
        return Computed(power, Scaled(relative, power.Hi), 0);
    }

    public TrackedDoubleDouble Power(TrackedDoubleDouble a, TrackedDoubleDouble exponent)
    {
        var power = DoubleDoubleFunctions.Pow(a.Value, exponent.Value);
        if (a.IsExactZero && power.Hi == 0)
            return default;
        var log = Math.Abs(Math.Log(Math.Abs(a.Value.Hi)));
        var relative =
            (a.Error == 0 ? 0 : Math.Abs(exponent.Value.Hi) * a.Error / Math.Abs(a.Value.Hi))
            + (exponent.Error == 0 ? 0 : exponent.Error * log);
        var size = 1 + log * Math.Abs(exponent.Value.Hi);
        return Computed(power, Scaled(relative, power.Hi), a.Value.Hi == 0 ? 1 : size);
    }

    public TrackedDoubleDouble Apply(Kernel kernel, TrackedDoubleDouble a)
    {
        var carried = Scaled(a.Error, kernel.SlopeAt(0, a.Value.Hi, 0, 0));
        if (kernel.UnaryExtended is { } extended)
        {
            var value = extended(a.Value);
            if ((a.IsExactZero || a.IsExactInfinity) && (value.Hi == 0 || double.IsInfinity(value.Hi)))
                return new(value, 0);
            return a.Value.Lo == 0 && Tracked.IsExactRoot(value.Hi, a.Value.Hi, a.Error)
                ? default
                : Computed(value, carried + kernel.ExtendedFloor, 8);
        }
        var lost = Scaled(Math.Abs(a.Value.Lo), kernel.SlopeAt(0, a.Value.Hi, 0, 0));
        return Coarse(kernel.Unary!(a.Value.Hi), carried + lost, kernel.Ulps);
    }

    public TrackedDoubleDouble Apply(Kernel kernel, TrackedDoubleDouble a, TrackedDoubleDouble b)
    {
        var (x, y) = (a.Value.Hi, b.Value.Hi);
        var (u, v) = (kernel.SlopeAt(0, x, y, 0), kernel.SlopeAt(1, x, y, 0));
        var carried = Scaled(a.Error, u) + Scaled(b.Error, v);
        if (kernel.BinaryExtended is { } extended)
        {
            var value = extended(a.Value, b.Value);
            return Tracked.IsExactRoot(
                value.Hi,
                new Tracked(x, a.Error + Math.Abs(a.Value.Lo)),
                new Tracked(y, b.Error)
            )
                ? default
                : Computed(value, carried + kernel.ExtendedFloor, 8);
        }
        var lost = Scaled(Math.Abs(a.Value.Lo), u) + Scaled(Math.Abs(b.Value.Lo), v);
        return Coarse(kernel.Binary!(x, y), carried + lost, kernel.Ulps);
    }

    public TrackedDoubleDouble Apply(Kernel kernel, TrackedDoubleDouble a, TrackedDoubleDouble b, TrackedDoubleDouble c)
    {
        var (x, y, z) = (a.Value.Hi, b.Value.Hi, c.Value.Hi);
        var error =
            Scaled(a.Error + Math.Abs(a.Value.Lo), kernel.SlopeAt(0, x, y, z))
            + Scaled(b.Error + Math.Abs(b.Value.Lo), kernel.SlopeAt(1, x, y, z))
            + Scaled(c.Error + Math.Abs(c.Value.Lo), kernel.SlopeAt(2, x, y, z));
        return Coarse(kernel.Ternary!(x, y, z), error, kernel.Ulps);
    }

    public double Approximate(TrackedDoubleDouble a) => a.Value.Hi;

    public bool Less(TrackedDoubleDouble a, TrackedDoubleDouble b) => a.Value < b.Value;

    public bool Equal(TrackedDoubleDouble a, TrackedDoubleDouble b) => a.Value == b.Value;

    public TrackedDoubleDouble Widen(TrackedDoubleDouble a, double error) => new(a.Value, a.Error + error);

    private static TrackedDoubleDouble Infinite(double value) => new(value, double.IsNaN(value) ? double.NaN : 0);

    private static bool IsExactDouble(TrackedDoubleDouble a) => a.Error == 0 && a.Value.Lo == 0;

    private static double Scaled(double error, double factor) => error == 0 ? 0 : error * Math.Abs(factor);

    private static TrackedDoubleDouble Rounded(DoubleDouble value, double error, double operations = 1) =>
        new(value, error + operations * TrackedDoubleDouble.Unit * Math.Abs(value.Hi));

    /// <summary>The result of an operation that can underflow.</summary>
    private static TrackedDoubleDouble Computed(DoubleDouble value, double error, double operations = 1) =>
        Rounded(value, error + TrackedDoubleDouble.Underflow(value.Hi, operations), operations);

    private static TrackedDoubleDouble Coarse(double value, double error, double ulps) =>
        new(value, error + ulps * Tracked.Unit * Math.Abs(value) + Tracked.Underflow(value, ulps));
}
