namespace KlSymbolic.Numerics.Floating;

/// <summary>Functions of double-doubles, with relative errors of a few 1e-31; near a root the absolute error is that small instead.</summary>
/// <remarks>Outside its domain and beyond the range of doubles a function returns what its double version does. Thread safe.</remarks>
internal static partial class DoubleDoubleFunctions
{
    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public static DoubleDouble Pi { get; } = new(3.141592653589793, 1.2246467991473532e-16);

    /// <summary>Euler's constant.</summary>
    public static DoubleDouble EulerGamma { get; } = new(0.5772156649015329, -4.942915152430645e-18);

    /// <summary>Σ cₖ xᵏ over the first terms.</summary>
    private static DoubleDouble Polynomial(DoubleDouble[] coefficients, int count, DoubleDouble x)
    {
        var sum = coefficients[count - 1];
        for (var i = count - 2; i >= 0; i--)
            sum = sum * x + coefficients[i];
        return sum;
    }

    private static bool IsFinite(double x) => Math.Abs(x) <= double.MaxValue;
}
