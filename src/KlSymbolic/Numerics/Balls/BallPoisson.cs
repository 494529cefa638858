namespace KlSymbolic.Numerics.Balls;

/// <summary>The expectation of log X! under a Poisson law.</summary>
public static class BallPoisson
{
    private const int MostTerms = 5_000_000;

    /// <summary>E log X! = Σ e^(−λ) λⁿ/n! log n! for X Poisson with rate λ ≥ 0, in nats; undefined for λ &lt; 0.</summary>
    public static Ball ExpectedLogFactorial(this Ball rate, Precision p)
    {
        if (rate.IsIndeterminate)
            return rate;
        if (rate.IsNegative)
            return Ball.Undefined("the expectation of log X! for a negative rate");
        if (!rate.IsNonnegative)
            return Ball.Indeterminate;
        if (rate.IsExact)
            return OfPoint(rate.Midpoint, p);
        if (rate.Radius.Scale(8) > Magnitude.Below(rate.Midpoint))
        {
            // X grows stochastically with the rate, and log n! with n.
            var (lower, upper) = (rate.Lower(p.Bits), rate.Upper(p.Bits));
            return lower.Sign >= 0 ? Ball.Hull(OfPoint(lower, p), OfPoint(upper, p), p) : Ball.Indeterminate;
        }
        // The derivative is E log(X + 1) ≤ log(λ + 1) ≤ λ, by Jensen's inequality.
        var most = rate.Above;
        var slope = Magnitude.Min(most, Magnitude.Of((ulong)Math.Max(1, most.Top + 1)));
        return OfPoint(rate.Midpoint, p).Widen(rate.Radius * slope);
    }

    private static Ball OfPoint(BigFloat rate, Precision p)
    {
        if (rate.IsZero)
            return Ball.Zero;
        var size = rate.ToDouble();
        if (size > 1e12)
            return Ball.Indeterminate;
        var working = p + (24 + Math.Max(0, 2 * rate.Top));
        // Below the start lie less than 2^−bits of the probability: P(X ≤ λ − d) ≤ e^(−d²/(2λ)).
        var start = (long)Math.Max(0, Math.Floor(size - Math.Sqrt(1.4 * size * working.Bits) - 4));
        var logarithm = Ball.Exact(rate).Log(working);
        var logFactorial = start < 2 ? Ball.Zero : ((Ball)(start + 1)).LogGamma(working);
        var probability = logarithm
            .Multiply(start, working)
            .Subtract(rate, working)
            .Subtract(logFactorial, working)
            .Exp(working);
        // Downwards the probabilities fall at least by n/λ each, and log n! falls too.
        var skipped = Magnitude.Zero;
        if (start >= 2)
        {
            var ratio = Magnitude.Divide(Magnitude.Of((ulong)start), Magnitude.Below(rate));
            skipped = Magnitude.GeometricSum(probability.Above * ratio, ratio) * logFactorial.Above;
        }
        var sum = probability.Multiply(logFactorial, working);
        for (var n = start + 1; n < start + MostTerms && working.Spend(12); n++)
        {
            probability = probability.Multiply(rate, working).Divide(n, working);
            logFactorial = logFactorial.Add(LogOf(n, working), working);
            if (n < 2)
                continue;
            var term = probability.Multiply(logFactorial, working);
            sum = sum.Add(term, working);
            if (n < 3 || term.Above.Top > (long)sum.Midpoint.Top - p.Bits - 4)
                continue;
            // t₍ₙ₊₁₎/tₙ = λ/(n + 1) (1 + log(n + 1)/log n!) falls with n, and the last quotient is below 0.8 from n = 3 on.
            var bound = Magnitude.Divide(Magnitude.Above(rate), Magnitude.Of((ulong)n + 1));
            bound *=
                Magnitude.One
                + Magnitude.Divide(Magnitude.Of((ulong)IntegerBits.Length((ulong)n + 1)), logFactorial.Below);
            var tail = Magnitude.GeometricSum(term.Above * bound, bound);
            if (tail.Top < (long)sum.Midpoint.Top - p.Bits - 2)
                return sum.Widen(tail + skipped).Round(p);
        }
        return Ball.Indeterminate;
    }

    private static Ball LogOf(long n, Precision p) => ((Ball)n).Log(p);
}
