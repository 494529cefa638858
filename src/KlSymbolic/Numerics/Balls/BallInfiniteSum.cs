using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Infinite sums of a mass that falls off geometrically times a statistic, with a bound of what is left out.</summary>
internal static class BallInfiniteSum
{
    private const int MostTerms = 2_000_000;

    /// <summary>The sum from a first index on, to about p bits; indeterminate where no bound of the tail is found.</summary>
    /// <param name="mass">What the mass does from one index to the next.</param>
    /// <param name="first">The first index.</param>
    /// <param name="term">The summand at an index.</param>
    /// <param name="value">Any expression in the index, at an index.</param>
    /// <param name="p">The precision; where its budget runs out the sum is indeterminate.</param>
    public static Ball Sum(
        RatioBound mass,
        Rational first,
        Func<Rational, Ball> term,
        Func<Expr, Rational, Ball> value,
        Precision p
    )
    {
        if (!mass.Converges(e => value(e, first)) || mass.TermsFor(p.Bits, e => value(e, first)) > MostTerms)
            return Ball.Indeterminate;
        var sum = Ball.Zero;
        for (var k = first; k - first < MostTerms && p.Spend(4); k += 1)
        {
            var t = term(k);
            sum = sum.Add(t, p);
            if (sum.IsIndeterminate)
                return sum;
            var negligible = sum.Midpoint.IsZero ? long.MinValue : (long)sum.Midpoint.Top - p.Bits - 2;
            if (t.Above.Top >= negligible && !t.IsZero)
                continue;
            var tail = mass.TailFrom(k + 1, e => value(e, k + 1), p);
            if (tail.Top < negligible)
                return sum.Widen(tail);
        }
        return Ball.Indeterminate;
    }
}
