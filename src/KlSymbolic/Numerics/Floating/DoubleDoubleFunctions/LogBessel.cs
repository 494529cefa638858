using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    /// <summary>From here on, thirty terms of Debye's expansion reach 32 digits, since its terms fall like k!/(2r)ᵏ.</summary>
    private const double DebyeRadius = 80;

    private static readonly Lazy<DoubleDouble[][]> debye = new(() => DebyePolynomials(30));

    /// <summary>From this order on, n² overflows.</summary>
    private const double HugeOrder = 1e150;

    /// <summary>log |Iₙ(x)| for an integer order n, and for any order n ≥ 0 where x ≥ 0 (DLMF 10.25.2, 10.41.3); −infinity for
    /// x = 0 and n ≠ 0.</summary>
    public static DoubleDouble LogBesselI(DoubleDouble order, DoubleDouble x)
    {
        var (n, y) = (order.Abs(), x.Abs());
        var isInteger = n.Hi == Math.Floor(n.Hi) && n.Lo == Math.Floor(n.Lo);
        if (double.IsNaN(n.Hi) || !IsFinite(y.Hi) || !(isInteger || (order.Hi > 0 && x.Hi >= 0)))
            return double.NaN;
        if (y.Hi == 0)
            return n.Hi == 0 ? DoubleDouble.Zero : double.NegativeInfinity;
        if (double.IsInfinity(n.Hi))
            return double.NegativeInfinity;
        var radius = n.Hi > HugeOrder ? n : (n * n + y * y).Sqrt();
        return radius.Hi >= DebyeRadius ? LogBesselLarge(n, y, radius) : LogBesselSeries(n, y);
    }

    /// <summary>(x/2)ⁿ/n! Σ (x²/4)ᵏ/(k! (n + 1)ₖ), a sum of positive terms.</summary>
    private static DoubleDouble LogBesselSeries(DoubleDouble n, DoubleDouble x)
    {
        var half = x.Scale(0.5);
        var quarter = half * half;
        var (rest, term) = (DoubleDouble.Zero, DoubleDouble.One);
        for (var k = 1; term.Hi > 1e-34 * rest.Hi; k++)
        {
            term = term * quarter / (k * (n + k));
            rest += term;
        }
        var log = Log1p(rest);
        return n.Hi == 0 ? log : n * Log(half) - LogGamma(n + 1) + log;
    }

    /// <summary>Debye's expansion, uniform in the order: with r² = n² + x² and p = n/r it runs in powers of 1/r, also for n = 0.</summary>
    private static DoubleDouble LogBesselLarge(DoubleDouble n, DoubleDouble x, DoubleDouble radius)
    {
        var inverse = 1 / radius;
        var p = n * inverse;
        var square = p * p;
        var (rest, power) = (DoubleDouble.Zero, DoubleDouble.One);
        foreach (var polynomial in debye.Value)
        {
            power *= inverse;
            var term = power * Polynomial(polynomial, polynomial.Length, square);
            rest += term;
            if (power.Hi < 1e-60)
                break;
        }
        var exponent = n.Hi == 0 ? radius : radius + n * Log(x / (n + radius));
        return exponent - Log(2 * Pi * radius).Scale(0.5) + Log1p(rest);
    }

    /// <summary>The coefficients of Uₖ(p)/pᵏ in powers of p², k = 1, 2, … (DLMF 10.41.9).</summary>
    private static DoubleDouble[][] DebyePolynomials(int count)
    {
        var polynomials = new DoubleDouble[count][];
        Rational[] current = [Rational.One];
        for (var k = 0; k < count; k++)
        {
            var next = new Rational[k + 2];
            for (var j = 0; j < next.Length; j++)
                next[j] = Rational.Zero;
            for (var j = 0; j <= k; j++)
            {
                var m = k + 2 * j;
                next[j] += current[j] * (Rational.Of(m, 2) + Rational.Of(1, 8 * (m + 1)));
                next[j + 1] -= current[j] * (Rational.Of(m, 2) + Rational.Of(5, 8 * (m + 3)));
            }
            polynomials[k] = [.. next.Select(DoubleDouble.FromRational)];
            current = next;
        }
        return polynomials;
    }
}
