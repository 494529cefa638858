using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Infinite sums over a broad bulk of a smooth mass times a statistic, from every H-th summand.</summary>
/// <remarks>
/// For f holomorphic around [A, B] × [−c, c], A and B midway between points of a lattice of step h, the sum h Σ f over the lattice in
/// (A, B) differs from ∫ f by the integrals of |f(z)|/|e^(2πi(z − x₀)/h) − 1| over the upper and lower half of the border (the residue
/// theorem). With H odd, one interval serves h = 1 and h = H. By <see cref="RatioBound"/>, |f(z)| ≤ S mass(x) e^(κ y²) with κ taken at A.
/// With c = π/(Hκ) the two horizontal sides give at most 2 S e^(−X)/(1 − e^(−2X)) ∫ mass for each h, X = π²/(H² κ), and the vertical
/// ones, where the denominator is e^(2πy/h) + 1 and κ y² ≤ πy/H, at most S (mass(A) + mass(B)) 2h/π.
/// </remarks>
internal static class BallStridedSum
{
    private const double LeastStride = 15;

    /// <summary>The sum; null where the summand is not of that kind, or every term might as well be added.</summary>
    /// <param name="mass">What the mass does from one index to the next.</param>
    /// <param name="first">The first index.</param>
    /// <param name="summand">The summand.</param>
    /// <param name="at">What any expression in the index is, for an index.</param>
    /// <param name="p">The precision; where its budget runs out the sum is indeterminate.</param>
    public static Ball? Sum(
        RatioBound mass,
        Rational first,
        Expr summand,
        Func<Rational, Func<Expr, Ball>> at,
        Precision p
    )
    {
        var bits = p.Bits + 64.0;
        var head = at(first);
        if (!mass.Converges(head) || mass.Bulk(first.ToDouble(), bits, head) is not { } bulk)
            return null;
        var start = Rational.FromDouble(bulk.Left) + 1;
        var a = start - Rational.Of(1, 2);
        var left = at(a);
        if (!mass.IsSmoothFrom(left))
            return null;
        // Rounded up by far more than the rounding of the doubles below.
        var kappa = mass.StripGrowth(left).ToBigFloat().ToDouble() * (1 + 1e-9);
        var stride = Math.Floor(Math.PI / Math.Sqrt(kappa * 0.6932 * bits));
        if (!(stride >= LeastStride) || !(stride < 1e12))
            return null;
        stride -= 1 - stride % 2;
        var count = (int)Math.Min(int.MaxValue, Math.Ceiling((bulk.Right - bulk.Left) / stride));
        if (Math.PI / (stride * kappa) > mass.StripHeight(left))
            return null;
        var step = Rational.FromDouble(stride);
        var b = a + step * count;
        var right = at(b);
        var outside =
            mass.HeadBefore(head, at(start)) + mass.TailFrom(b + Rational.Of(1, 2), at(b + Rational.Of(1, 2)), p);
        if (outside.IsInfinite)
            return null;
        var (sum, total) = (Ball.Zero, Magnitude.Zero);
        for (var j = 0; j < count && !sum.IsIndeterminate; j++)
        {
            if (!p.Spend(4))
                return Ball.Indeterminate;
            var here = at(a + step / 2 + step * j);
            sum = sum.Add(here(summand), p);
            total += mass.MassAt(here);
        }
        var ends = mass.MassAt(left) + mass.MassAt(right);
        // H² κ < 1/4, so that e^(H² κ) < 2; each of the count + 1 pieces is at most H times twice the larger mass at its ends.
        var length = Magnitude.Of((ulong)stride);
        var integral = (total + ends) * length.Scale(2);
        var x2 = Math.PI * Math.PI / (stride * stride * kappa);
        var error = Magnitude.Of(5) * integral * Magnitude.PowerOfTwo(-(long)(1.4426 * x2)) + (ends * length).Scale(1);
        return sum.Multiply(Ball.FromRational(step, p), p).Widen(error * mass.StatisticOnStrip(right) + outside);
    }
}
