using KlSymbolic.Explanations.Projections;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace KlSymbolic.Tests.Explanations.Projections;

public class SimplexDescentTests
{
    /// <summary>Rosenbrock's valley, whose minimum is 0 at (1, 1); Math.NET's simplex method, an independent one, ends in the same place.</summary>
    [Fact]
    public void A_curved_valley_is_followed_to_its_end()
    {
        static double F(double[] x) => 100 * Math.Pow(x[1] - x[0] * x[0], 2) + Math.Pow(1 - x[0], 2);
        var (point, value) = SimplexDescent.Minimise(F, [-1.2, 1], 0.3, 1e-15, 5_000);
        var other = NelderMeadSimplex.Minimum(
            ObjectiveFunction.Value(v => F([v[0], v[1]])),
            Vector<double>.Build.Dense([-1.2, 1.0]),
            1e-14,
            5_000
        );
        Assert.Equal(1, point[0], 6);
        Assert.Equal(1, point[1], 6);
        Assert.InRange(value, 0, 1e-12);
        Assert.Equal(other.MinimizingPoint[0], point[0], 5);
        Assert.Equal(other.MinimizingPoint[1], point[1], 5);
    }

    [Fact]
    public void A_border_beyond_which_there_is_no_value_is_kept_to()
    {
        var (point, _) = SimplexDescent.Minimise(
            x => x[0] < 2 ? double.PositiveInfinity : x[0] + x[1] * x[1],
            [5, 3],
            0.5,
            1e-15,
            5_000
        );
        Assert.Equal(2, point[0], 4);
        Assert.Equal(0, point[1], 3);
    }

    [Fact]
    public void No_more_values_are_asked_for_than_allowed()
    {
        var count = 0;
        SimplexDescent.Minimise(
            x =>
            {
                count++;
                return Math.Cos(x[0]) + x[0] * 1e-3;
            },
            [0],
            1,
            0,
            50
        );
        Assert.InRange(count, 10, 60);
    }
}
