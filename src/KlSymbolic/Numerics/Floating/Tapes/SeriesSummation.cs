namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Sums over an index, one term after the other; an infinite sum that converges slowly is taken to its limit by extrapolation.</summary>
internal static class SeriesSummation
{
    /// <summary>So many terms of an infinite sum are added before extrapolation is tried, and again at each doubling.</summary>
    private const int FirstTrial = 256;

    private const int LastTrial = 4096;

    /// <summary>So many terms may vanish at the head of a sum: a mass far from its peak is below the least double.</summary>
    private const int MaximumVanishing = 20_000;

    /// <summary>So many terms of a series that falls off geometrically are added at most.</summary>
    private const int MaximumGeometric = 150_000;

    public static T Run<T, TArithmetic>(
        LoadedSeries<T> series,
        ReadOnlySpan<T> outer,
        T from,
        T to,
        TArithmetic arithmetic
    )
        where T : unmanaged
        where TArithmetic : struct, IArithmetic<T>
    {
        var first = Math.Ceiling(arithmetic.Approximate(from));
        var last = Math.Floor(arithmetic.Approximate(to));
        if (
            double.IsNaN(first)
            || double.IsNaN(last)
            || double.IsInfinity(first)
            || last - first > Series.MaximumTerms && !double.IsInfinity(last)
        )
            return arithmetic.Of(Constant.None);
        var inputs = new T[series.Captured.Length + 1];
        for (var k = 0; k < series.Captured.Length; k++)
            inputs[k + 1] = outer[series.Captured[k]];
        var sum = arithmetic.Of(default);
        var settled = 0;
        var earlier = double.NegativeInfinity;
        var size = 0.0;
        List<T>? terms = null;
        for (var n = first; n <= last; n++)
        {
            var term = Term(n);
            sum = arithmetic.Add(sum, term);
            if (!double.IsInfinity(last))
                continue;
            var previous = size;
            size = Math.Abs(arithmetic.Approximate(term));
            var total = Math.Abs(arithmetic.Approximate(sum));
            var count = (int)(n - first + 1);
            if (double.IsNaN(total) || (total == 0 && count >= MaximumVanishing) || count >= MaximumGeometric)
                return arithmetic.Of(Constant.None);
            settled = total > 0 && size <= 1e-33 * total ? settled + 1 : 0;
            if (settled == 3)
                break;
            if (count < FirstTrial || count > LastTrial || (count & (count - 1)) != 0)
                continue;
            // n(1 − tₙ/tₙ₋₁) tends to a number for powers of n, and grows with n for powers of a number.
            var fall = count * (1 - size / previous);
            if (size > 0 && earlier > 0 && fall <= 1.1 * earlier)
            {
                var limit = Extrapolation.Limit(Known, first, count == LastTrial ? 1e-6 : 1e-10, arithmetic);
                if (count == LastTrial || !double.IsNaN(arithmetic.Approximate(limit)))
                    return limit;
            }
            // e^(−76) is where the terms are negligible.
            if (count == LastTrial && total > 0 && 76 * count > MaximumGeometric * fall)
                return arithmetic.Of(Constant.None);
            earlier = fall;
        }
        return sum;

        // Extrapolation goes over the same terms again and again.
        T Known(double n)
        {
            terms ??= [];
            while (terms.Count <= n - first)
                terms.Add(Term(first + terms.Count));
            return terms[(int)(n - first)];
        }

        T Term(double n)
        {
            inputs[0] = arithmetic.Of(new Constant(n, 0));
            return Machine.Run(series.Body, inputs, arithmetic);
        }
    }
}
