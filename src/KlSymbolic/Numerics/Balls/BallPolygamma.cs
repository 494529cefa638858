namespace KlSymbolic.Numerics.Balls;

/// <summary>The digamma and polygamma functions of balls (DLMF 5.2.2, 5.15).</summary>
public static class BallPolygamma
{
    /// <summary>The largest order that is computed.</summary>
    private const int LargestOrder = 500;

    /// <summary>ψ(x) for positive x; undefined where no member is positive, indeterminate where some are not.</summary>
    public static Ball Digamma(this Ball x, Precision p)
    {
        if (!Admits(x, out var answer))
            return answer;
        // ψ rises, and ψ′(x) < 1/x² + 1/x.
        var reciprocal = Magnitude.Divide(Magnitude.One, x.Below);
        return OverBall(x, a => DigammaOfPoint(a, p), reciprocal + reciprocal * reciprocal, p);
    }

    /// <summary>ψ⁽ⁿ⁾(x) for positive x; indeterminate for an order that is not certainly one of 0, 1, …, 500.</summary>
    public static Ball Polygamma(Ball order, Ball x, Precision p)
    {
        if (order.IsIndeterminate)
            return order;
        if (order.IsNegative || (order.IsExact && !order.Midpoint.IsInteger))
            return Ball.Undefined("polygamma of an order other than 0, 1, 2, …");
        if (!order.IsExact || order.Midpoint > LargestOrder)
            return Ball.Indeterminate;
        var n = (int)order.Midpoint.ToFixed(0);
        if (n == 0)
            return x.Digamma(p);
        if (!Admits(x, out var answer))
            return answer;
        // |ψ⁽ⁿ⁺¹⁾(x)| = (n + 1)! Σ (x + k)^(−n−2) ≤ (n + 1)!/x^(n+2) + n!/x^(n+1); ψ⁽ⁿ⁾ is monotone.
        var reciprocal = Magnitude.Divide(Magnitude.One, x.Below);
        var factorial = Factorial(n, 32).Above;
        var slope = factorial * reciprocal.Pow(n + 1) * (Magnitude.Of((ulong)n + 1) * reciprocal + Magnitude.One);
        return OverBall(x, a => PolygammaOfPoint(n, a, p), slope, p);
    }

    private static bool Admits(Ball x, out Ball answer)
    {
        answer =
            x.IsIndeterminate ? x
            : x.IsNonpositive ? Ball.Undefined("polygamma of a number that is not positive")
            : Ball.Indeterminate;
        return x.IsPositive;
    }

    /// <summary>A monotone function over a ball: by its slope where that is narrow, else by its ends.</summary>
    private static Ball OverBall(Ball x, Func<BigFloat, Ball> f, Magnitude slope, Precision p)
    {
        if (x.IsExact)
            return f(x.Midpoint);
        if (x.Radius.Scale(8) <= Magnitude.Below(x.Midpoint))
            return f(x.Midpoint).Widen(x.Radius * slope);
        var (lower, upper) = (x.Lower(p.Bits), x.Upper(p.Bits));
        return lower.Sign > 0 ? Ball.Hull(f(lower), f(upper), p) : Ball.Indeterminate;
    }

    private static Ball DigammaOfPoint(BigFloat x, Precision p)
    {
        // Near the root 1.4616… leading bits cancel; how many is seen afterwards.
        var result = Ball.Indeterminate;
        for (long bits = p.Bits + 12; bits <= 4L * p.Bits + 400; bits *= 2)
        {
            result = DigammaOfPointOnce(x, p.With(bits));
            if (result.IsIndeterminate || result.AccuracyBits >= p.Bits || x.Top is < 1 or > 1)
                break;
        }
        return result.Round(p);
    }

    private static Ball DigammaOfPointOnce(BigFloat x, Precision p)
    {
        var working = p + (4 + IntegerBits.Length((ulong)p.Bits));
        var shift = StirlingSeries.Shift(x, 0, working.Bits);
        if (!working.Spend(3L * shift + 4))
            return Ball.Indeterminate;
        // Σ 1/(x + k), k < shift, as one fraction
        var (numerator, denominator) = (Ball.Zero, Ball.One);
        for (var k = 0; k < shift; k++)
        {
            var next = Ball.Exact(x).Add(k, working);
            numerator = numerator.Multiply(next, working).Add(denominator, working);
            denominator = denominator.Multiply(next, working);
        }
        var large = Ball.Exact(x).Add(shift, working);
        // ψ(x) = log x − 1/(2x) − Σ cₖ x^(−2k)
        return large
            .Log(working)
            .Subtract(Ball.One.Divide(large, working).Scale(-1), working)
            .Subtract(StirlingSeries.Tail(large, 0, working), working)
            .Subtract(numerator.Divide(denominator, working), p);
    }

    private static Ball PolygammaOfPoint(int n, BigFloat x, Precision p)
    {
        var working = p + (12 + n / 4 + IntegerBits.Length((ulong)p.Bits));
        var shift = StirlingSeries.Shift(x, n, working.Bits);
        if (!working.Spend(((2L * IntegerBits.Length((ulong)n)) + 3) * shift + 8 + n))
            return Ball.Indeterminate;
        // |ψ⁽ⁿ⁾(x)| = n! Σ (x + k)^(−n−1), all terms of one sign
        var sum = Ball.Zero;
        for (var k = 0; k < shift; k++)
            sum = sum.Add(Ball.One.Divide(Ball.Exact(x).Add(k, working).Pow(n + 1, working), working), working);
        var large = Ball.Exact(x).Add(shift, working);
        // (n − 1)!/x^n + n!/(2x^(n+1)) + Σ cₖ x^(−2k−n)
        var lowerFactorial = Factorial(n - 1, working);
        var factorial = lowerFactorial.Multiply(n, working);
        var series = lowerFactorial
            .Add(factorial.Scale(-1).Divide(large, working), working)
            .Add(StirlingSeries.Tail(large, n, working), working)
            .Divide(large.Pow(n, working), working);
        var size = sum.Multiply(factorial, working).Add(series, p);
        return (n & 1) != 0 ? size : -size;
    }

    private static Ball Factorial(int n, Precision p)
    {
        var result = Ball.One;
        for (var i = 2; i <= n; i++)
            result = result.Multiply(i, p);
        return result;
    }
}
