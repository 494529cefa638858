namespace KlSymbolic.Numerics.Balls;

/// <summary>Sums of convergent and of asymptotic series, with a bound of what is left out.</summary>
internal static class BallSeries
{
    /// <summary>The largest number of terms that a convergent series is followed for, with or without a budget.</summary>
    private const int MostTerms = 5_000_000;

    /// <summary>The largest number of terms that an asymptotic series is followed for.</summary>
    private const int MostAsymptoticTerms = 200_000;

    /// <summary>t₀ + t₁ + …, to about p bits of the sum.</summary>
    /// <param name="first">t₀.</param>
    /// <param name="next">Gives tₖ₊₁ from k and tₖ.</param>
    /// <param name="ratio">A bound of |tⱼ₊₁/tⱼ| that holds for every j ≥ k; at last below 1.</param>
    /// <param name="p">The precision; where its budget runs out the sum is indeterminate.</param>
    public static Ball Sum(Ball first, Func<int, Ball, Ball> next, Func<int, Magnitude> ratio, Precision p)
    {
        var (sum, term) = (first, first);
        for (var k = 0; k < MostTerms && p.Spend(4); k++)
        {
            if (sum.IsIndeterminate)
                return sum;
            if (term.IsZero)
                return sum;
            var negligible = (long)sum.Midpoint.Top - p.Bits - 2;
            if (term.Above.Top < negligible)
            {
                var bound = ratio(k);
                var tail = Magnitude.GeometricSum(term.Above * bound, bound);
                if (tail.Top < negligible)
                    return sum.Widen(tail);
            }
            term = next(k, term);
            sum = sum.Add(term, p);
        }
        return Ball.Indeterminate;
    }

    /// <summary>The value with the asymptotic expansion t₀ + t₁ + …, to p bits of t₀; null where no partial sum comes so near.</summary>
    /// <param name="first">t₀.</param>
    /// <param name="next">Gives tₖ₊₁ from k and tₖ.</param>
    /// <param name="remainder">A bound of the remainder, from k and the size of tₖ, where tₖ is the first term omitted.</param>
    /// <param name="least">About which term is the least.</param>
    /// <param name="p">The precision.</param>
    public static Ball? Asymptotic(
        Ball first,
        Func<int, Ball, Ball> next,
        Func<int, Magnitude, Magnitude> remainder,
        double least,
        Precision p
    )
    {
        var (sum, term) = (first, first);
        var negligible = (long)first.Midpoint.Top - p.Bits;
        for (var k = 0; k <= least + 1 && k < MostAsymptoticTerms; k++)
        {
            if (!p.Spend(4))
                return Ball.Indeterminate;
            term = next(k, term);
            if (term.IsIndeterminate)
                return null;
            if (term.Above.Top < negligible)
            {
                var rest = remainder(k + 1, term.Above);
                if (rest.Top < negligible)
                    return sum.Widen(rest);
            }
            sum = sum.Add(term, p);
        }
        return null;
    }
}
