namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Sums over an index, one term after the other; an infinite sum ends when its terms have died out.</summary>
internal static class SeriesSummation
{
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
        var sum = arithmetic.Of(default);
        if (double.IsNaN(first) || double.IsNaN(last) || double.IsInfinity(first))
            return arithmetic.Of(new Constant(double.NaN, 0));
        var inputs = new T[series.Captured.Length + 1];
        for (var k = 0; k < series.Captured.Length; k++)
            inputs[k + 1] = outer[series.Captured[k]];
        var settled = 0;
        for (var n = first; n <= last; n++)
        {
            if (n - first > Series.MaximumTerms)
                return arithmetic.Of(new Constant(double.NaN, 0));
            inputs[0] = arithmetic.Of(new Constant(n, 0));
            var term = Machine.Run(series.Body, inputs, arithmetic);
            sum = arithmetic.Add(sum, term);
            if (!double.IsInfinity(last))
                continue;
            var (size, total) = (Math.Abs(arithmetic.Approximate(term)), Math.Abs(arithmetic.Approximate(sum)));
            settled = size <= 1e-33 * total ? settled + 1 : 0;
            if (settled == 3)
                break;
        }
        return sum;
    }
}
