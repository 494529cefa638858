using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations;

/// <summary>Cuts the support of a continuous P where log(p/q) changes its sign, and where Q ends.</summary>
/// <param name="p">The distribution that the expectation is taken under.</param>
/// <param name="q">The other distribution.</param>
/// <param name="scale">Units per nat.</param>
internal sealed class SignRegions(NumericDistribution p, NumericDistribution q, double scale)
{
    /// <summary>Between two points so many more are looked at.</summary>
    private const int Inside = 3;

    private readonly LatticeIntegrand integrand = new(p, q, Functional.Divergence);

    /// <summary>The regions, from left to right; those in which p = q are left out.</summary>
    /// <param name="points">Points that are close enough together to tell the signs between them.</param>
    public ImmutableArray<SignRegion> Between(IEnumerable<double> points)
    {
        var regions = ImmutableArray.CreateBuilder<SignRegion>();
        var (lower, upper) = (
            Larger(p.Support.Lower, q.Support.Lower),
            NumericDistribution.Compare(p.Support.Upper, q.Support.Upper) <= 0 ? p.Support.Upper : q.Support.Upper
        );
        if (NumericDistribution.Compare(lower, upper) >= 0)
            return [Uncovered(p.Support.Lower, p.Support.Upper)];
        if (NumericDistribution.Compare(p.Support.Lower, lower) < 0)
            regions.Add(Uncovered(p.Support.Lower, lower));
        var from = lower;
        foreach (var root in Roots(lower, upper, points))
        {
            Add(from, new Number(Rational.FromDouble(root)));
            from = new Number(Rational.FromDouble(root));
        }
        Add(from, upper);
        if (NumericDistribution.Compare(upper, p.Support.Upper) < 0)
            regions.Add(Uncovered(upper, p.Support.Upper));
        return regions.ToImmutable();

        void Add(Expr low, Expr high)
        {
            var share = IntervalAverage.Over(p, q, low, high);
            if (share.Value != 0)
                regions.Add(
                    new(
                        NumericDistribution.ValueOf(low),
                        NumericDistribution.ValueOf(high),
                        share.Mass,
                        IntervalAverage.Mass(q, low, high),
                        scale * share.Value
                    )
                );
        }
    }

    private SignRegion Uncovered(Expr low, Expr high) =>
        new(
            NumericDistribution.ValueOf(low),
            NumericDistribution.ValueOf(high),
            IntervalAverage.Mass(p, low, high),
            0,
            double.PositiveInfinity
        );

    private static Expr Larger(Expr a, Expr b) => NumericDistribution.Compare(a, b) >= 0 ? a : b;

    private List<double> Roots(Expr lower, Expr upper, IEnumerable<double> points)
    {
        var (low, high) = (NumericDistribution.ValueOf(lower), NumericDistribution.ValueOf(upper));
        List<double> grid =
        [
            .. points.Where(x => x > low && x < high && Math.Abs(x) < 1e300).Distinct().OrderBy(x => x),
        ];
        var roots = new List<double>();
        var (last, lastSign) = (double.NaN, 0);
        for (var i = 0; i < grid.Count; i++)
        {
            Look(grid[i]);
            for (var k = 1; k <= Inside && i + 1 < grid.Count; k++)
                Look(grid[i] + (grid[i + 1] - grid[i]) * k / (Inside + 1));
        }
        return roots;

        void Look(double x)
        {
            var sign = SignAt(x);
            if (sign == 0)
                return;
            if (lastSign == -sign)
                roots.Add(Root(last, lastSign, x));
            (last, lastSign) = (x, sign);
        }
    }

    private double Root(double low, int lowSign, double high)
    {
        for (var i = 0; i < 100; i++)
        {
            var middle = 0.5 * (low + high);
            if (!(middle > low && middle < high))
                break;
            if (SignAt(middle) is var sign && sign == 0)
                return middle;
            else if (sign == lowSign)
                low = middle;
            else
                high = middle;
        }
        return 0.5 * (low + high);
    }

    /// <summary>The sign of log(p/q); 0 where rounding hides it, or there is no mass.</summary>
    private int SignAt(double x)
    {
        var sample = integrand.InDouble(x, Form.Plain);
        return sample.LogDensity > -700 && Math.Abs(sample.Value) > sample.ValueError ? Math.Sign(sample.Value) : 0;
    }
}
