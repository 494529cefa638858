using System.Numerics;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Kernels on numbers v · 2^−scale with integer v; errors are counted in units of the last place, 2^−scale.</summary>
internal static class FixedPoint
{
    /// <summary>The product, rounded towards zero: error below 1.</summary>
    public static BigInteger Multiply(BigInteger a, BigInteger b, int scale) =>
        IntegerBits.ShiftTowardsZero(a * b, scale);

    /// <summary>The ball around a fixed-point number with an error of so many units.</summary>
    public static Ball ToBall(BigInteger value, int scale, long error, Precision p)
    {
        var midpoint = new BigFloat(value, -scale).Round(p.Bits, Rounding.TowardsZero, out var rounding);
        return Ball.Of(midpoint, rounding + Magnitude.Of((ulong)error).Scale(-scale));
    }

    /// <summary>exp(x) for |x| ≤ 0.4, with a bound of the error; the scale is at least 64.</summary>
    /// <remarks>
    /// x is halved j times, so that y = x/2^j is exact at the scale W = w + j. Each Taylor term has an error below 3 (an error e of
    /// the term before contributes at most e/2, two roundings at most 2), and the first term that vanishes leaves a tail below 8.
    /// Squaring at most doubles the relative error and adds 1/0.67 units; after j squarings it is below 1.01 · 2^j · 1.5 · (3N + 9)
    /// units at scale W; times exp(0.4) &lt; 1.5 and cut to scale w, below 7N + 23.
    /// </remarks>
    public static BigInteger Exp(BigInteger x, int scale, out long error)
    {
        var halvings = (int)Math.Sqrt(scale / 2) + 1;
        var wide = scale + halvings;
        var y = BigInteger.Abs(x);
        var one = BigInteger.One << wide;
        var sum = one;
        var term = one;
        var n = 1;
        while (true)
        {
            term = (term * y >> wide) / n;
            if (term.IsZero)
                break;
            sum = x.Sign < 0 && (n & 1) != 0 ? sum - term : sum + term;
            n++;
        }
        for (var i = 0; i < halvings; i++)
            sum = sum * sum >> wide;
        error = 7L * n + 23;
        return sum >> halvings;
    }

    /// <summary>sin(x) and cos(x) for |x| ≤ 1, each with the same bound of the error.</summary>
    /// <remarks>Each Taylor term has an error below 4 (the error before shrinks at least to itself over n, two roundings add 2), and
    /// the first term that vanishes leaves a tail below 8.</remarks>
    public static (BigInteger Sin, BigInteger Cos) SinCos(BigInteger x, int scale, out long error)
    {
        var y = BigInteger.Abs(x);
        var term = BigInteger.One << scale;
        var (sin, cos) = (BigInteger.Zero, term);
        var n = 1;
        while (true)
        {
            term = (term * y >> scale) / n;
            if (term.IsZero)
                break;
            var signed = (n & 2) != 0 ? -term : term;
            if ((n & 1) != 0)
                sin += signed;
            else
                cos += signed;
            n++;
        }
        error = 4L * n + 8;
        return (x.Sign < 0 ? -sin : sin, cos);
    }

    /// <summary>atan(u), or atanh(u), for |u| ≤ 1/2 known with an error of <paramref name="error"/>; the error is updated.</summary>
    /// <remarks>The powers have errors below 3, their quotients below 4, the tail after a vanishing power is below 6. The derivative
    /// on the interval is at most 4/3, and 3/2 a little outside.</remarks>
    public static BigInteger Atan(BigInteger u, int scale, bool hyperbolic, ref long error)
    {
        var power = BigInteger.Abs(u);
        var square = power * power >> scale;
        var sum = power;
        var n = 1;
        while (true)
        {
            power = power * square >> scale;
            if (power.IsZero)
                break;
            var term = power / (2 * n + 1);
            sum = hyperbolic || (n & 1) == 0 ? sum + term : sum - term;
            n++;
        }
        error = error + error / 2 + 4L * n + 7;
        return u.Sign < 0 ? -sum : sum;
    }

    /// <summary>atan(1/n), or atanh(1/n), for an integer n ≥ 2, with a bound of the error.</summary>
    public static BigInteger AtanReciprocal(int n, int scale, bool hyperbolic, out long error)
    {
        var square = (long)n * n;
        var power = (BigInteger.One << scale) / n;
        var sum = power;
        var k = 1;
        while (true)
        {
            power /= square;
            if (power.IsZero)
                break;
            var term = power / (2 * k + 1);
            sum = hyperbolic || (k & 1) == 0 ? sum + term : sum - term;
            k++;
        }
        error = 3L * k + 3;
        return sum;
    }
}
