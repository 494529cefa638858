using System.Numerics;

namespace KlSymbolic.Numerics.Balls;

/// <summary>The modified Bessel function Iₙ of integer order, plain and exponentially scaled (DLMF 10.25, 10.40).</summary>
public static class BallBessel
{
    /// <summary>The largest order that is computed.</summary>
    private const int LargestOrder = 10_000;

    /// <summary>Iₙ(x); indeterminate for an order that is not certainly an integer up to 10,000 in size.</summary>
    public static Ball BesselI(Ball order, Ball x, Precision p) => OverBall(order, x, scaled: false, p);

    /// <summary>e^(−|x|) Iₙ(x); indeterminate for an order that is not certainly an integer up to 10,000 in size.</summary>
    public static Ball BesselIScaled(Ball order, Ball x, Precision p) => OverBall(order, x, scaled: true, p);

    private static Ball OverBall(Ball order, Ball x, bool scaled, Precision p)
    {
        if (order.IsIndeterminate || x.IsIndeterminate)
            return Ball.Propagate(order, x);
        if (!order.IsExact || !order.Midpoint.IsInteger || order.Midpoint.Abs() > LargestOrder)
            return Ball.Indeterminate;
        // I₋ₙ = Iₙ, and Iₙ(−x) = (−1)^n Iₙ(x)
        var n = (int)order.Midpoint.Abs().ToFixed(0);
        if (x.Midpoint.Sign < 0)
            return (n & 1) != 0 ? -OverBall(n, -x, scaled, p) : OverBall(n, -x, scaled, p);
        if (x.IsExact)
            return OfPoint(n, x.Midpoint, scaled, p);
        if (x.Radius.Scale(4) > Magnitude.Below(x.Midpoint))
            return OverWideBall(n, x, scaled, p);
        // With r = Iₙ₊₁/Iₙ ≥ x/(c + √(x² + c²)), c = n + 1 (D. Amos, 1974), 0 ≤ Iₙ′/Iₙ = r + n/x ≤ 1 + n/x, and
        // |Iₙ′/Iₙ − 1| ≤ max(n/x, 1 − r) ≤ 2c/x. A logarithm that moves by δ ≤ 1 moves the value by at most 2δ of it.
        var rate = Magnitude.Divide(Magnitude.Of((ulong)(n + 1)), x.Below);
        rate = scaled ? Magnitude.Min(rate.Scale(1), Magnitude.One + rate) : Magnitude.One + rate;
        var shift = x.Radius * rate;
        if (shift > Magnitude.One)
            return OverWideBall(n, x, scaled, p);
        var value = OfPoint(n, x.Midpoint, scaled, p);
        return value.Widen(value.Above * shift.Scale(1));
    }

    /// <summary>Iₙ rises on x ≥ 0; e^(−x) lies between its values at the ends.</summary>
    private static Ball OverWideBall(int n, Ball x, bool scaled, Precision p)
    {
        var (lower, upper) = (x.Lower(p.Bits), x.Upper(p.Bits));
        var top = OfPoint(n, upper, scaled: false, p);
        Ball hull;
        if (lower.Sign >= 0)
            hull = Ball.Hull(OfPoint(n, lower, scaled: false, p), top, p);
        else if ((n & 1) != 0)
            hull = Ball.Hull(-OfPoint(n, -lower, scaled: false, p), top, p);
        else
            hull = Ball.Hull(Ball.Hull(n == 0 ? Ball.One : Ball.Zero, OfPoint(n, -lower, scaled: false, p), p), top, p);
        return scaled ? (-x.Abs(p)).Exp(p).Multiply(hull, p) : hull;
    }

    private static Ball OfPoint(int n, BigFloat x, bool scaled, Precision p)
    {
        if (x.IsZero)
            return n == 0 ? Ball.One : Ball.Zero;
        var size = Math.Min(x.ToDouble(), 1e12);
        var working = p + (12 + IntegerBits.Length((ulong)n));
        // The least term of the asymptotic series is about e^(−2x); its bound needs n² small against x.
        if (2 * size > working.Bits && (double)n * n < 4 * size && Asymptotic(n, x, size, working) is { } large)
            return scaled ? large.Round(p) : large.Multiply(Ball.Exact(x).Exp(working), p);
        // Iₙ(x) = (x/2)^n/n! Σ (x²/4)^k/(k! (n + 1)_k), all terms positive (DLMF 10.25.2)
        var half = Ball.Exact(x.Scale(-1));
        var quarter = half.Square(working);
        var sum = BallSeries.Sum(
            Ball.One,
            (k, term) => term.Multiply(quarter, working).Divide((k + 1L) * (k + 1 + n), working),
            k => Magnitude.Divide(quarter.Above, Magnitude.Of((ulong)((k + 1L) * (k + 1 + n)))),
            working
        );
        if (!working.Spend(n))
            return Ball.Indeterminate;
        var factorial = BigInteger.One;
        for (var i = 2; i <= n; i++)
            factorial *= i;
        var value = half.Pow(n, working).Divide(Ball.Exact(factorial), working).Multiply(sum, working);
        return scaled ? value.Multiply((-Ball.Exact(x)).Exp(working), p) : value.Round(p);
    }

    /// <summary>e^(−x) Iₙ(x) for large x, or null where the series does not come near enough.</summary>
    /// <remarks>
    /// πi Iₙ(x) = (−1)^n Kₙ(x) − Kₙ(x e^(πi)) (DLMF 10.34.2). By DLMF 10.40.10–12 the second term gives
    /// e^x/√(2πx) (Σ (−1)^k aₖ/x^k + R) with |R| ≤ 2|a_l| χ(l) x^(−l) exp(|n² − 1/4| χ(1)/x), where χ(1) = π/2 and
    /// χ(l) &lt; √(π(l + 1)/2); the first is at most √(π/(2x)) e^(−x) (1 + 2|a₁|/x exp(|n² − 1/4|/x)).
    /// </remarks>
    private static Ball? Asymptotic(int n, BigFloat x, double size, Precision p)
    {
        var order = 4L * n * n;
        var eighth = Ball.Exact(x.Scale(3));
        var spread = Magnitude.Divide(Magnitude.Of((ulong)(order + 1)), Magnitude.Below(x).Scale(2));
        var growth = Ball.Exact(spread.Scale(1).ToBigFloat()).Exp(32).Above;
        var series = BallSeries.Asymptotic(
            Ball.One,
            (k, term) => -term.Multiply(order - (2 * k + 1L) * (2 * k + 1), p).Divide((k + 1) * eighth.Midpoint, p),
            (l, omitted) => omitted.Scale(1) * growth * Magnitude.Of((ulong)(2 * (l + 1))).SquareRoot(),
            2 * size + n,
            p
        );
        if (series is not { } sum)
            return null;
        var recessive = (-Ball.Exact(x.Scale(1))).Exp(32).Above * (Magnitude.One + growth * spread.Scale(1));
        var root = BallConstants.Pi(p).Scale(1).Multiply(x, p).SquareRoot(p);
        return sum.Widen(recessive).Divide(root, p);
    }
}
