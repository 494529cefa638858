using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Doubles with running error analysis: each result carries what its operands' errors and its own rounding can amount to.</summary>
/// <remarks>Source: N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., sec. 3.3.</remarks>
internal readonly struct TrackedArithmetic(bool zeroAnnihilates) : IArithmetic<Tracked>
{
    private readonly PlainArithmetic plain = new(zeroAnnihilates);

    public Tracked Of(Constant constant) => new(constant.Value.Hi, Math.Abs(constant.Value.Lo) + constant.Error);

    public Tracked Add(Tracked a, Tracked b) => Rounded(a.Value + b.Value, a.Error + b.Error);

    public Tracked Subtract(Tracked a, Tracked b) => Rounded(a.Value - b.Value, a.Error + b.Error);

    public Tracked Multiply(Tracked a, Tracked b) =>
        Rounded(plain.Multiply(a.Value, b.Value), Scaled(a.Error, b.Value) + Scaled(b.Error, a.Value));

    public Tracked Divide(Tracked a, Tracked b)
    {
        var quotient = plain.Divide(a.Value, b.Value);
        if (quotient == 0 && a.Error == 0)
            return default;
        return Rounded(quotient, (a.Error + Scaled(b.Error, quotient)) / Math.Abs(b.Value));
    }

    public Tracked Negate(Tracked a) => new(-a.Value, a.Error);

    public Tracked SquareRoot(Tracked a)
    {
        var root = Math.Sqrt(a.Value);
        return Rounded(root, a.Error == 0 ? 0 : a.Error / (2 * root));
    }

    public Tracked Power(Tracked a, int exponent)
    {
        var power = PlainArithmetic.IntegerPower(a.Value, exponent);
        return Rounded(
            power,
            Scaled(Math.Abs(exponent) * (a.Error / Math.Abs(a.Value) + Tracked.Unit), power),
            operations: 0
        );
    }

    public Tracked Power(Tracked a, Tracked exponent)
    {
        var power = Math.Pow(a.Value, exponent.Value);
        var relative =
            (a.Error == 0 ? 0 : Math.Abs(exponent.Value) * a.Error / Math.Abs(a.Value))
            + (exponent.Error == 0 ? 0 : exponent.Error * Math.Abs(Math.Log(Math.Abs(a.Value))));
        return Rounded(power, Scaled(relative, power), operations: 2);
    }

    public Tracked Apply(Kernel kernel, Tracked a) =>
        Rounded(kernel.Unary!(a.Value), Scaled(a.Error, kernel.SlopeAt(0, a.Value, 0, 0)), kernel.Ulps);

    public Tracked Apply(Kernel kernel, Tracked a, Tracked b) =>
        Rounded(
            kernel.Binary!(a.Value, b.Value),
            Scaled(a.Error, kernel.SlopeAt(0, a.Value, b.Value, 0))
                + Scaled(b.Error, kernel.SlopeAt(1, a.Value, b.Value, 0)),
            kernel.Ulps
        );

    public Tracked Apply(Kernel kernel, Tracked a, Tracked b, Tracked c) =>
        Rounded(
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

    private static Tracked Rounded(double value, double error, double operations = 1) =>
        new(value, error + operations * Tracked.Unit * Math.Abs(value));
}
