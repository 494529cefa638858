namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    private const double LargestOrder = 10_000;

    /// <summary>The modified Bessel function Iₙ(x) of integer order n up to 10,000 in size, or of order 1/2, 3/2, … up to there for x ≥ 0 (DLMF 10.25.2); NaN for other orders.</summary>
    public static double BesselI(double n, double x) =>
        Math.Abs(n) switch
        {
            0 => BesselI0(x),
            1 => BesselI1(x),
            _ => Grow(Math.Abs(x), BesselIScaled(n, x)),
        };

    /// <summary>exp(−|x|) Iₙ(x) for integer order n up to 10,000 in size, or order 1/2, 3/2, … up to there and x ≥ 0; NaN for other orders.</summary>
    public static double BesselIScaled(double n, double x)
    {
        var isHalf = 2 * n == Math.Floor(2 * n) && n != Math.Floor(n);
        if (isHalf && (n < 0 || x < 0))
            return double.NaN;
        n = Math.Abs(n);
        if (!(n <= LargestOrder && (isHalf || n == Math.Floor(n))) || double.IsNaN(x))
            return double.NaN;
        if (x < 0)
            return n % 2 == 0 ? BesselIScaled(n, -x) : -BesselIScaled(n, -x);
        return n == 0 ? BesselI0Scaled(x)
            : n == 1 ? BesselI1Scaled(x)
            : x == 0 || double.IsInfinity(x) ? 0
            : x > 1e5 && x > 20 * n * n ? BesselLarge(n, x)
            : BesselByRatios(n, x);
    }

    /// <summary>exp(−x)/√(2πx) Σ (−1)ᵏ aₖ(n)/xᵏ (DLMF 10.40.1).</summary>
    private static double BesselLarge(double n, double x)
    {
        double sum = 1,
            term = 1;
        for (var k = 1; k < 30 && Math.Abs(term) > 1e-18; k++)
        {
            term *= -(4 * n * n - (2 * k - 1.0) * (2 * k - 1)) / (8 * k * x);
            sum += term;
        }
        return sum / Math.Sqrt(2 * Math.PI * x);
    }

    /// <summary>Downwards through the ratios Iₖ/Iₖ₋₁ = 1/(2k/x + Iₖ₊₁/Iₖ), which forget where they started (DLMF 10.33.1).</summary>
    private static double BesselByRatios(double n, double x)
    {
        // By Amos' bounds an error shrinks in step k at least by the square of 1 + k/x + ….
        var start = n + 20 + (int)(7 * Math.Sqrt(x));
        double lowest = n - Math.Floor(n),
            ratio = x / (start + Math.Sqrt(start * start + x * x)),
            product = 1;
        for (var k = start; k > lowest; k--)
        {
            ratio = 1 / (2 * k / x + ratio);
            if (k <= n)
                product *= ratio;
        }
        return product * (lowest == 0 ? BesselI0Scaled(x) : -Expm1(-2 * x) / Math.Sqrt(2 * Math.PI * x));
    }
}
