using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>The zeta function and its derivative for real s &gt; 1, by Euler–Maclaurin summation (DLMF 25.2.1, 25.2.9, 2.10.1).</summary>
public static class BallZeta
{
    /// <summary>ζ(s); undefined where no member exceeds 1, indeterminate where some do not.</summary>
    public static Ball Zeta(this Ball s, Precision p) => OverBall(s, derivative: false, p);

    /// <summary>ζ′(s); undefined where no member exceeds 1, indeterminate where some do not.</summary>
    public static Ball ZetaPrime(this Ball s, Precision p) => OverBall(s, derivative: true, p);

    private static Ball OverBall(Ball s, bool derivative, Precision p)
    {
        if (s.IsIndeterminate)
            return s;
        var distance = s.Subtract(1, p + 64);
        if (!distance.IsPositive)
            return distance.IsNonpositive
                ? Ball.Undefined("zeta of a number that does not exceed 1")
                : Ball.Indeterminate;
        if (s.IsExact)
            return OfPoint(s.Midpoint, derivative, p);
        var center = Ball.Exact(s.Midpoint).Subtract(1, 64).Below;
        if (s.Radius.Scale(8) > center)
        {
            var (lower, upper) = (s.Lower(p.Bits + 64), s.Upper(p.Bits + 64));
            return lower > BigFloat.One
                ? Ball.Hull(OfPoint(lower, derivative, p), OfPoint(upper, derivative, p), p)
                : Ball.Indeterminate;
        }
        // log^m t t^(−s) rises to (m/(es))^m < 1 and then falls, so Σ log^m k k^(−s) is below its integral m!/(s − 1)^(m+1) plus 1.
        var reciprocal = Magnitude.Divide(Magnitude.One, distance.Below);
        var slope =
            Magnitude.One + (derivative ? (reciprocal * reciprocal * reciprocal).Scale(1) : reciprocal * reciprocal);
        return OfPoint(s.Midpoint, derivative, p).Widen(s.Radius * slope);
    }

    /// <summary>Σ f(k) up to N − 1, and ∫ f + f(N)/2 − Σ B₂ⱼ/(2j)! f⁽²ʲ⁻¹⁾(N) from N on, with f(t) = (−log t)^m t^(−s).</summary>
    /// <remarks>
    /// The remainder is −∫ B₂ₘ(t − ⌊t⌋)/(2M)! f⁽²ᴹ⁾(t) dt, at most the last term included where f⁽²ᴹ⁾ keeps its sign beyond N.
    /// For t^(−s) it does. For log t t^(−s) the derivative is (s)₂ₘ t^(−s−2M) (log t − Σ 1/(s + i)), i &lt; 2M, and the sum is at most
    /// 1/s + log((s + 2M)/s) &lt; 1 + log(2M + 1) for s ≥ 1: N ≥ e(2M + 1) suffices.
    /// </remarks>
    private static Ball OfPoint(BigFloat s, bool derivative, Precision p)
    {
        var size = Math.Min(s.ToDouble(), 1e9);
        if (size > 16 && 0.58 * size > p.Bits + 8)
            return OfLarge(s, (long)size, derivative, p);
        // ζ′ is about 2^(−s) log 2.
        var working = p + (20 + (derivative ? (long)size : 0) + Math.Max(0, s.Top));
        var terms = working.Bits / 10 + 3;
        var count = 3 * (2 * terms + 2);
        // Where N^(−s) alone is small enough, few numbers suffice.
        var few = Math.Pow(2, (working.Bits + 8) / size) + 32;
        if (few < count)
            (terms, count) = (4, (int)few);
        if (
            !working.Spend((long)count * (6 + working.Bits / 64))
            || BernoulliNumbers.UpTo(terms, p) is not { } bernoulli
        )
            return Ball.Indeterminate;
        var sum = PartialSum(s, count, derivative, working);
        if (!derivative)
            sum = sum.Add(1, working);
        return sum.Add(Rest(s, count, bernoulli, terms, derivative, working), p);
    }

    /// <summary>Σ k^(−s), or Σ −log k k^(−s), for k from 2 to count − 1: only primes take an exponential and a logarithm.</summary>
    private static Ball PartialSum(BigFloat s, int count, bool derivative, Precision p)
    {
        var powers = new Ball[count];
        var logarithms = new Ball[count];
        var divisors = new int[count];
        var sum = Ball.Zero;
        for (var k = 2; k < count; k++)
        {
            var divisor = divisors[k];
            if (divisor == 0)
            {
                logarithms[k] = Ball.Exact(k).Log(p);
                powers[k] = (-logarithms[k].Multiply(s, p)).Exp(p);
                for (var multiple = 2L * k; multiple < count; multiple += k)
                    divisors[multiple] = k;
            }
            else
            {
                logarithms[k] = logarithms[divisor].Add(logarithms[k / divisor], p);
                powers[k] = powers[divisor].Multiply(powers[k / divisor], p);
            }
            sum = sum.Add(derivative ? -powers[k].Multiply(logarithms[k], p) : powers[k], p);
        }
        return sum;
    }

    /// <summary>By the term of k = 2: for s ≥ 16 the terms beyond are below 1.6 · 3^(−s), with or without the factor log k.</summary>
    private static Ball OfLarge(BigFloat s, long size, bool derivative, Precision p)
    {
        if (!derivative)
            return Ball.One.Widen(Magnitude.PowerOfTwo(2 - size));
        var logarithm = BallConstants.Log2(p + (8 + Math.Max(0, s.Top)));
        var first = -(-logarithm.Multiply(s, p + (8 + Math.Max(0, s.Top)))).Exp(p + 4).Multiply(logarithm, p);
        // (2/3)^s < 2^(−0.58 s), and 1.6/log 2 < 4
        return first.Widen(first.Above * Magnitude.PowerOfTwo(2 - size * 58 / 100));
    }

    private static Ball Rest(BigFloat s, int count, Rational[] bernoulli, int terms, bool derivative, Precision p)
    {
        var logarithm = Ball.Exact(count).Log(p);
        var power = (-logarithm.Multiply(s, p)).Exp(p);
        var distance = Ball.Exact(s).Subtract(1, p + Math.Max(0, s.Top));
        var fraction = Ball.One.Divide(distance, p);
        // N^(1−s)/(s − 1), and its derivative −N^(1−s)/(s − 1) (log N + 1/(s − 1))
        var integral = power.Multiply(count, p).Multiply(fraction, p);
        var half = power.Scale(-1);
        if (derivative)
        {
            integral = -integral.Multiply(logarithm.Add(fraction, p), p);
            half = -half.Multiply(logarithm, p);
        }
        var sum = integral.Add(half, p);
        // The terms are B₂ⱼ/(2j)! (s)₂ⱼ₋₁ N^(−s−2j+1) and, for the derivative, times Σ 1/(s + i) − log N, i < 2j − 1.
        var factor = power.Multiply(s, p).Divide(count, p);
        var slope = Ball.One.Divide(s, p).Subtract(logarithm, p);
        for (var j = 1; j <= terms; j++)
        {
            factor = factor.Divide((2L * j - 1) * (2 * j), p);
            var term = factor.Multiply(Ball.FromRational(bernoulli[j - 1], p), p);
            if (derivative)
                term = term.Multiply(slope, p);
            sum = sum.Add(term, p);
            if (j == terms)
                return sum.Widen(term.Above);
            var (x, y) = (Ball.Exact(s).Add(2 * j - 1, p), Ball.Exact(s).Add(2 * j, p));
            factor = factor.Multiply(x, p).Multiply(y, p).Divide((long)count * count, p);
            slope = slope.Add(Ball.One.Divide(x, p), p).Add(Ball.One.Divide(y, p), p);
        }
        return sum;
    }
}
