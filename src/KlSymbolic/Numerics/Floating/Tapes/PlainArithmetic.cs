using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Doubles, where an exact zero may annihilate an infinite factor.</summary>
internal readonly struct PlainArithmetic(bool zeroAnnihilates) : IArithmetic<double>
{
    public double Of(Constant constant) => constant.Value.Hi;

    public double Add(double a, double b) => a + b;

    public double Subtract(double a, double b) => a - b;

    public double Multiply(double a, double b)
    {
        var product = a * b;
        return double.IsNaN(product) && zeroAnnihilates && !double.IsNaN(a) && !double.IsNaN(b) ? 0 : product;
    }

    public double Divide(double a, double b)
    {
        var quotient = a / b;
        return double.IsNaN(quotient) && zeroAnnihilates && a == 0 && b == 0 ? 0 : quotient;
    }

    public double Negate(double a) => -a;

    public double SquareRoot(double a) => Math.Sqrt(a);

    public double Power(double a, int exponent) => IntegerPower(a, exponent);

    public double Power(double a, double exponent) => Math.Pow(a, exponent);

    public double Apply(Kernel kernel, double a) => kernel.Unary!(a);

    public double Apply(Kernel kernel, double a, double b) => kernel.Binary!(a, b);

    public double Apply(Kernel kernel, double a, double b, double c) => kernel.Ternary!(a, b, c);

    public double Approximate(double a) => a;

    public bool Less(double a, double b) => a < b;

    public bool Equal(double a, double b) => a == b;

    public double Widen(double a, double error) => a;

    internal static double IntegerPower(double a, int exponent)
    {
        double result = 1,
            square = a;
        for (var n = Math.Abs(exponent); n > 0; n >>= 1)
        {
            if ((n & 1) != 0)
                result *= square;
            square *= square;
        }
        return exponent < 0 ? 1 / result : result;
    }
}
