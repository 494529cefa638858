namespace KlSymbolic.Numerics.Balls;

/// <summary>The error function and its complement (DLMF 7.2, 7.6, 7.12).</summary>
public static class BallErrorFunction
{
    private const double Log2OfE = 1.4426950408889634;

    /// <summary>erf x.</summary>
    public static Ball Erf(this Ball x, Precision p) => OverBall(x, ErfOfPoint, p);

    /// <summary>erfc x = 1 − erf x, accurate also where it is tiny.</summary>
    public static Ball Erfc(this Ball x, Precision p) => OverBall(x, ErfcOfPoint, p);

    /// <summary>The scaled complement e^(x²) erfc x, which falls.</summary>
    public static Ball ErfcScaled(this Ball x, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        if (x.IsExact)
            return ErfcScaledOfPoint(x.Midpoint, p);
        if (!x.IsPositive || x.Radius > x.Below)
            return Ball.Hull(ErfcScaledOfPoint(x.Lower(p.Bits), p), ErfcScaledOfPoint(x.Upper(p.Bits), p), p);
        // The derivative is at most 1/(√π x²) in size, by the lower bound of DLMF 7.8.2, and at most 2/√π.
        var slope = Magnitude.Divide(Magnitude.PowerOfTwo(0), Magnitude.Below(x.Lower(32)));
        slope = Magnitude.Min(slope * slope, Magnitude.PowerOfTwo(1));
        return ErfcScaledOfPoint(x.Midpoint, p).Widen(x.Radius * slope);
    }

    /// <summary>Either function over a ball: the derivative is ±2/√π e^(−x²), and 2/√π &lt; 1.13.</summary>
    private static Ball OverBall(Ball x, Func<BigFloat, Precision, Ball> f, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        if (x.IsExact)
            return f(x.Midpoint, p);
        if (x.Radius * Magnitude.Max(Magnitude.One, x.Above) > Magnitude.PowerOfTwo(-4))
            return Ball.Hull(f(x.Lower(p.Bits), p), f(x.Upper(p.Bits), p), p);
        var least = Ball.Exact(x.Below.ToBigFloat());
        var slope = (-least.Square(64)).Exp(32).Above;
        return f(x.Midpoint, p).Widen(x.Radius * (slope + slope.Scale(-2)));
    }

    private static Ball ErfOfPoint(BigFloat x, Precision p)
    {
        if (x.IsZero)
            return Ball.Zero;
        if (x.Sign < 0)
            return -ErfOfPoint(-x, p);
        var square = Math.Pow(Math.Min(x.ToDouble(), 1e9), 2);
        if (square * Log2OfE > p.Bits + 2)
            return Ball.One.Subtract(ErfcOfPoint(x, 32), p);
        // erf x = 2x/√π e^(−x²) Σ (2x²)^k/(1·3·…·(2k + 1)), all terms positive (DLMF 7.6.2)
        var working = p + 16;
        var squared = Ball.Exact(x).Square(working);
        var doubled = squared.Scale(1);
        var sum = BallSeries.Sum(
            Ball.One,
            (k, term) => term.Multiply(doubled, working).Divide(2 * k + 3, working),
            k => Magnitude.Divide(doubled.Above, Magnitude.Of((ulong)(2 * k + 3))),
            working
        );
        return Prefactor(x, squared, working).Scale(1).Multiply(x, working).Multiply(sum, p);
    }

    private static Ball ErfcOfPoint(BigFloat x, Precision p)
    {
        if (x.Sign <= 0)
            return Ball.One.Add(ErfOfPoint(-x, p + 2), p);
        var size = Math.Min(x.ToDouble(), 1e9);
        var lost = size * size * Log2OfE;
        var working = p + 12;
        if (lost > working.Bits)
        {
            var exponent = Ball.Exact(x).Square(working + 2 * Math.Max(0, x.Top));
            if (Asymptotic(x, exponent, working) is { } sum)
                return Prefactor(x, exponent, working).Divide(x, working).Multiply(sum, p);
        }
        return Ball.One.Subtract(ErfOfPoint(x, working + (long)lost + Math.Max(0, x.Top)), p);
    }

    private static Ball ErfcScaledOfPoint(BigFloat x, Precision p)
    {
        var working = p + 12;
        var square = Ball.Exact(x).Square(working + 2 * Math.Max(0, x.Top));
        return x.Sign > 0 && Asymptotic(x, square, working) is { } sum
            ? sum.Divide(x, working).Divide(BallConstants.Pi(working).SquareRoot(working), p)
            : square.Exp(working).Multiply(ErfcOfPoint(x, working), p);
    }

    /// <summary>x√π e^(x²) erfc x = Σ (−1)^k 1·3·…·(2k − 1)/(2x²)^k, within the first term omitted (DLMF 7.12.1); null where that is too much.</summary>
    private static Ball? Asymptotic(BigFloat x, Ball square, Precision working)
    {
        var size = Math.Min(x.ToDouble(), 1e9);
        if (size * size * Log2OfE <= working.Bits)
            return null;
        var doubled = square.Scale(1).Round(working);
        return BallSeries.Asymptotic(
            Ball.One,
            (k, term) => -term.Multiply(2 * k + 1, working).Divide(doubled, working),
            (_, omitted) => omitted,
            size * size,
            working
        );
    }

    /// <summary>e^(−x²)/√π.</summary>
    private static Ball Prefactor(BigFloat x, Ball square, Precision p)
    {
        var exact = x.Top > 0 ? Ball.Exact(x).Square(p + 2 * x.Top) : square;
        return (-exact).Exp(p).Divide(BallConstants.Pi(p).SquareRoot(p), p);
    }
}
