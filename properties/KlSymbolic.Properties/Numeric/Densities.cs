using KlSymbolic.Distributions;

namespace KlSymbolic.Properties.Numeric;

/// <summary>Densities and masses of distributions with numbers as arguments.</summary>
internal static class Densities
{
    private const int Outcomes = 200;

    /// <summary>Whether P has no mass where Q has none, looked up outcome by outcome or by the ends of the supports.</summary>
    public static bool IsAbsolutelyContinuous(Distribution p, Distribution q)
    {
        if (p.Support.IsDiscrete != q.Support.IsDiscrete)
            return false;
        var (a, b) = (NumericLaw.Of(p), NumericLaw.Of(q));
        return p.Support.IsDiscrete
            ? OutcomesOf(a).All(x => !a.HasMassAt(x) || (x >= b.Lower && x <= b.Upper && b.HasMassAt(x)))
                && (a.Upper < FirstOf(a) + Outcomes || b.Upper == double.PositiveInfinity)
                && (double.IsFinite(a.Lower) || !double.IsFinite(b.Lower))
            : b.Lower <= a.Lower && a.Upper <= b.Upper;
    }

    /// <summary>Whether the densities agree on many points of the support of P.</summary>
    public static bool Agree(Distribution p, Distribution q)
    {
        var (a, b) = (NumericLaw.Of(p), NumericLaw.Of(q));
        var points = p.Support.IsDiscrete ? OutcomesOf(a) : PointsOf(a);
        return points.All(x =>
        {
            var (u, v) = (a.Density(x), x < b.Lower || x > b.Upper ? 0 : b.Density(x));
            return Math.Abs(u - v) <= 1e-5 * (u + v);
        });
    }

    private static IEnumerable<double> OutcomesOf(NumericLaw law) =>
        Enumerable.Range(0, Outcomes).Select(i => FirstOf(law) + i).TakeWhile(x => x <= law.Upper);

    private static double FirstOf(NumericLaw law) => double.IsFinite(law.Lower) ? law.Lower : -Outcomes / 2;

    private static IEnumerable<double> PointsOf(NumericLaw law) =>
        (double.IsFinite(law.Lower), double.IsFinite(law.Upper)) switch
        {
            (true, true) => Enumerable.Range(1, 15).Select(i => law.Lower + (law.Upper - law.Lower) * i / 16),
            (true, false) => Enumerable.Range(-4, 9).Select(i => law.Lower + Math.Pow(2, i)),
            (false, true) => Enumerable.Range(-4, 9).Select(i => law.Upper - Math.Pow(2, i)),
            _ => Enumerable.Range(-8, 17).Select(i => i / 2.0),
        };
}
