namespace KlSymbolic.Numerics.Floating;

/// <summary>Special functions in double precision, accurate to a few units in the last place over their domains, near their roots too.</summary>
/// <remarks>
/// Outside its domain a function returns NaN, as those of <see cref="Math"/> do; beyond the range of doubles, infinity or 0.
/// Tables of coefficients are Chebyshev interpolants of the functions named beside them, found with 50 digits and written as polynomials
/// in a variable that runs from −1 to 1; they converge to 1e-17. Thread safe.
/// </remarks>
public static partial class SpecialFunctions
{
    private const double LogSqrtTwoPi = 0.91893853320467274178;

    private const double EulerGamma = 0.57721566490153286061;

    /// <summary>Σ cₖ tᵏ.</summary>
    private static double Polynomial(double[] coefficients, double t)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * t + coefficients[i];
        return sum;
    }

    private static bool IsFinite(double x) => Math.Abs(x) <= double.MaxValue;
}
