namespace KlSymbolic.Evaluation.Compiled.Lanes;

/// <summary>The numbers by which logarithms are computed: 2 artanh r − 2 r for |r| ≤ 0.2, and log 2 in two parts.</summary>
/// <remarks>The coefficients are of Chebyshev interpolation in r², found with 60 digits, within 1e-17 of the sum; each is named for
/// its power of r.</remarks>
internal static class LogarithmSeries
{
    public const double C3 = 0.6666666666666666;
    public const double C5 = 0.400000000000078;
    public const double C7 = 0.2857142856733919;
    public const double C9 = 0.22222223037807243;
    public const double C11 = 0.18181738454722993;
    public const double C13 = 0.15388834677803237;
    public const double C15 = 0.13210360485106568;
    public const double C17 = 0.13604015707324615;

    /// <summary>The leading bits of log 2, few enough that a product with an exponent is exact.</summary>
    public const double LogTwoHigh = 0.6931471805598903;

    /// <summary>What the leading bits lack.</summary>
    public const double LogTwoLow = 5.497923018708371e-14;
}
