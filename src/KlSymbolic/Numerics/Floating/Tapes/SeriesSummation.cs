namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Sums over an index, one term after the other; an infinite sum that converges slowly is taken to its limit by extrapolation.</summary>
internal static class SeriesSummation
{
    /// <summary>So many terms of an infinite sum are added before extrapolation is tried.</summary>
    private const int PatientTerms = 3_000;

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
        for (var n = first; n <= last; n++)
        {
            var term = Term(n);
            sum = arithmetic.Add(sum, term);
            if (!double.IsInfinity(last))
                continue;
            var (size, total) = (Math.Abs(arithmetic.Approximate(term)), Math.Abs(arithmetic.Approximate(sum)));
            settled = size <= 1e-33 * total ? settled + 1 : 0;
            if (settled == 3)
                break;
            if (n - first >= PatientTerms)
                return Extrapolation.Limit(Term, first, arithmetic);
        }
        return sum;

        T Term(double n)
        {
            inputs[0] = arithmetic.Of(new Constant(n, 0));
            return Machine.Run(series.Body, inputs, arithmetic);
        }
    }
}
