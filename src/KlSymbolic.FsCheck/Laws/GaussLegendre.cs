namespace KlSymbolic.FsCheck.Laws;

/// <summary>Integrals over short intervals inside a support, with an estimate of the error.</summary>
internal static class GaussLegendre
{
    // Abscissae and weights of order 10, Abramowitz and Stegun, table 25.4.
    private static readonly double[] nodes =
    [
        0.148874338981631210884826001129,
        0.433395394129247190799265943166,
        0.679409568299024406234327365115,
        0.865063366688984510732096688423,
        0.973906528517171720077964012084,
    ];

    private static readonly double[] weights =
    [
        0.295524224714752870173815619189,
        0.269266719309996355091226921569,
        0.219086362515982043995534934228,
        0.149451349150580593145863396958,
        0.066671344308688137593568809893,
    ];

    /// <summary>By two panels, and by one to estimate the error.</summary>
    public static LawValue Integral(Func<double, double> f, double from, double to)
    {
        var fine = Panels(f, from, to, 2);
        var coarse = Panels(f, from, to, 1);
        return new(fine, 10 * Math.Abs(fine - coarse) + 1e-13 * Math.Abs(fine));
    }

    private static double Panels(Func<double, double> f, double from, double to, int count)
    {
        var half = (to - from) / (2 * count);
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            var middle = from + (2 * i + 1) * half;
            for (var k = 0; k < nodes.Length; k++)
                sum += weights[k] * (f(middle - half * nodes[k]) + f(middle + half * nodes[k]));
        }
        return sum * half;
    }
}
