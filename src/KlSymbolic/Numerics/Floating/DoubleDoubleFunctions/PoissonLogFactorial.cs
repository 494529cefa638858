namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    // E log X! − λ log λ + λ − log(2πλ)/2 − 1/2 = Σ cₖ λ^(−k), k = 1, 2, …: the Taylor series of log Γ(λ + 1 + δ) over the
    // central moments of the Poisson distribution, in exact fractions.
    private static readonly DoubleDouble[] PoissonSeries =
    [
        new(-0.08333333333333333, -4.625929269271485e-18), // -1/12
        new(-0.041666666666666664, -2.3129646346357427e-18), // -1/24
        new(-0.05277777777777778, -1.5419764230904953e-19), // -19/360
        new(-0.1125, 2.7755575615628915e-18), // -9/80
        new(-0.34246031746031746, 4.5818728000403285e-18), // -863/2520
        new(-1.3640873015873016, 3.876969292341816e-17), // -1375/1008
        new(-6.736706349206349, -1.74816069909231e-16), // -33953/5040
        new(-39.77847222222222, -2.210577400142534e-15), // -57281/1440
        new(-273.6054713804714, 5.129305136261464e-15), // -3250433/11880
        new(-2149.721590909091, 8.268133652481166e-14), // -378351/176
        new(-19002.912494449993, -1.7858361057256513e-12), // -13695779093/720720
        new(-186710.76841422467, 8.372237430532918e-12), // -24466579093/131040
        new(-2018968.866407204, 4.6509271430736354e-11), // -132282840127/65520
        new(-23830183.11736111, -1.4073318905300564e-09), // -34315463689/1440
        new(-304892983.2461901, -1.6040012467660675e-08), // -111956703448001/367200
        new(-4203514589.2693014, -5.6098489200367646e-08), // -4573423873125/1088
    ];

    /// <summary>E log X! for X Poisson with the rate given: Σ e^(−λ) λⁿ/n! log n!.</summary>
    public static DoubleDouble PoissonLogFactorial(DoubleDouble rate) =>
        !(rate.Hi > 0 && IsFinite(rate.Hi)) ? SpecialFunctions.PoissonLogFactorial(rate.Hi)
        : rate.Hi > 600 ? PoissonLogFactorialLarge(rate)
        : PoissonLogFactorialSum(rate, 1e-34);

    /// <summary>The expectation by its asymptotic series: 16 digits for rates above 30, 32 above 600.</summary>
    internal static DoubleDouble PoissonLogFactorialLarge(DoubleDouble rate)
    {
        var inverse = 1 / rate;
        return (rate + 0.5) * Log(rate)
            - rate
            + (LogSqrtTwoPi + 0.5)
            + inverse * Polynomial(PoissonSeries, PoissonSeries.Length, inverse);
    }

    /// <summary>The expectation summed from the mode outwards, terms below the cut-off left out; all terms are positive.</summary>
    internal static DoubleDouble PoissonLogFactorialSum(DoubleDouble rate, double cutOff)
    {
        var mode = Math.Max(1, Math.Floor(rate.Hi));
        var logFactorial = mode > 1 ? LogGamma(mode + 1) : DoubleDouble.Zero;
        var (sum, weights) = (logFactorial, DoubleDouble.One);
        var (weight, log) = (DoubleDouble.One, logFactorial);
        for (var n = mode + 1; weight.Hi * log.Hi > cutOff * sum.Hi || n < mode + 3; n++)
        {
            weight = weight * rate / n;
            log += Log(n);
            weights += weight;
            sum += weight * log;
        }
        (weight, log) = (DoubleDouble.One, logFactorial);
        for (var n = mode; n > 0 && (weight.Hi > cutOff * weights.Hi || n < 2); n--)
        {
            weight = weight * n / rate;
            log -= Log(n);
            weights += weight;
            sum += weight * log;
        }
        return sum / weights;
    }
}
