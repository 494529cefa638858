namespace KlSymbolic.Numerics.Definition;

/// <summary>What a sum over the integers from n on exceeds the integral from n on by, for a smooth summand.</summary>
/// <remarks>Gregory's formula: f(n)/2 and differences of f at n (DLMF 2.10(i) in differences instead of derivatives; C. Jordan,
/// Calculus of Finite Differences, sec. 99). It needs the summand at the integers only.</remarks>
internal static class EndCorrection
{
    /// <summary>How many values of the summand the correction takes.</summary>
    public const int Count = 11;

    // |G₂|, |G₃|, …: the absolute Gregory coefficients, of the first, second, … difference.
    private static readonly double[] gregory =
    [
        1 / 12.0,
        1 / 24.0,
        19 / 720.0,
        3 / 160.0,
        863 / 60480.0,
        275 / 24192.0,
        33953 / 3628800.0,
        8183 / 1036800.0,
        3250433 / 479001600.0,
        4671 / 788480.0,
    ];

    /// <summary>The correction from the values at n, n + 1, …, and the size of the last difference taken into it.</summary>
    public static (double Value, double Error) Of(ReadOnlySpan<double> values)
    {
        Span<double> differences = stackalloc double[Count];
        values.Slice(0, Count).CopyTo(differences);
        var (sum, sign, last, largest) = (0.5 * values[0], -1.0, 0.0, Math.Abs(values[0]));
        for (var k = 0; k < gregory.Length; k++)
        {
            for (var i = 0; i < Count - 1 - k; i++)
                differences[i] = differences[i + 1] - differences[i];
            last = gregory[k] * differences[0];
            sum += sign * last;
            sign = -sign;
        }
        return (sum, 4 * Math.Abs(last) + 4e-16 * largest);
    }
}
