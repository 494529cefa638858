using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Floating;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Tests.Numerics.Definition;

public sealed class ChartTests
{
    private static readonly Symbol x = new("x", Domain.Real);

    private static Expr[] Expressions() =>
        [
            Log(x),
            Log(1 - x),
            (x - 3).Pow(2) / 2,
            Abs(x - 3) / 7,
            Log(1 + (x - 2).Pow(2)),
            Log(1 + x),
            Log(1 + Exp(-(x - 1) / 2)),
            Log(1 - x.Pow(Rational.Of(5, 2))),
            Log(1 - x.Pow(3)),
            Log(1 - Exp(-2 * x)),
            Log(3 * x.Pow(2) * (1 + x)),
            x.Pow(Rational.Of(3, 4)) - 2 / x,
            IfLess(x, 3, Log(x), -x),
            Log(x.Pow(2) + 4 * x + 5),
        ];

    [Theory]
    [InlineData(0, 1, 0.3)]
    [InlineData(0, 1, 5)]
    [InlineData(1, -1, 0.2)]
    [InlineData(3, 1, 0.5)]
    [InlineData(3, -1, 2.5)]
    [InlineData(-5, 1, 9)]
    public void Rewriting_keeps_the_value(int anchor, int side, double distance)
    {
        var chart = new Chart(anchor, side);
        var seen = 0;
        foreach (var e in Expressions())
        {
            var expected = CompiledExpression.Compile(e, [x]).EvaluateExtended(anchor + side * distance).Value;
            var rewritten = CompiledExpression.Compile(
                chart.Rewrite(e, x),
                [Chart.Distance, Chart.LogDistance, Chart.Reciprocal]
            );

            var actual = rewritten.EvaluateExtended(distance, Math.Log(distance), 1 / distance).Value;

            Assert.Equal(double.IsNaN(expected), double.IsNaN(actual));
            if (double.IsNaN(expected))
                continue;
            Assert.Equal(expected, actual, 4e-15 * (1 + Math.Abs(expected)));
            seen++;
        }
        Assert.True(seen >= 8);
    }

    [Fact]
    public void Near_the_anchor_only_the_distance_counts()
    {
        Expr distance = Chart.Distance;

        Assert.Equal(Chart.LogDistance, new Chart(1, -1).Rewrite(Log(1 - x), x));
        Assert.Equal(distance.Pow(2), new Chart(3, 1).Rewrite((x - 3).Pow(2), x));
        Assert.Equal(distance, new Chart(3, -1).Rewrite(Abs(x - 3), x));
        Assert.Equal(2 * Chart.LogDistance + Log(5), new Chart(0, 1).Rewrite(Log(5 * x.Pow(2)), x));
    }

    [Fact]
    public void Far_out_nothing_overflows_and_close_by_nothing_is_lost()
    {
        // At log-distances where the distance itself is beyond the range of doubles.
        Assert.Equal(2000, At(new Chart(0, 1), Log(1 + x.Pow(2)), 1000), 1e-10);
        Assert.Equal(1000, At(new Chart(-4, 1), Log(x + 7), 1000), 1e-10);
        Assert.Equal(-1000 + Math.Log(2.5), At(new Chart(1, -1), Log(1 - x.Pow(Rational.Of(5, 2))), -1000), 1e-10);
        // log((1 + u²)/1) ~ u² for u = e^(−20).
        Assert.Equal(Math.Exp(-40), At(new Chart(0, 1), Log(1 + x.Pow(2)), -20), 1e-32);
    }

    private static double At(Chart chart, Expr e, double y) =>
        CompiledExpression
            .Compile(chart.Rewrite(e, x), [Chart.Distance, Chart.LogDistance, Chart.Reciprocal])
            .EvaluateExtended(Math.Exp(y), y, Math.Exp(-y))
            .Value;

    [Fact]
    public void Landmarks_are_the_roots_of_linear_parts_and_kinks_are_told_apart()
    {
        var landmarks = Landmark.In(Abs(2 * x - 3) + Log(1 + (x + 4).Pow(2)) + IfLess(x, 7, x, 2 * x), x);

        Assert.Equal([(-4.0, false), (1.5, true), (7.0, true)], landmarks.Select(l => (l.Value, l.IsKink)));
        Assert.Equal(Rational.Of(3, 2), landmarks[1].Position);
    }
}
