using KlSymbolic.Evaluation.Compiled.Lanes;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Tests.Evaluation.Compiled;

public sealed class LaneFunctionsTests
{
    private const double Unit = 1.0 / (1L << 53);

    /// <summary>The bounds that generated code counts with, against the definitions in double-double, which share no formula with the lanes.</summary>
    [Fact]
    public void Gaps_err_less_than_their_bounds()
    {
        var random = new Random(53);
        double[] x = new double[4],
            y = new double[4],
            d = new double[4],
            found = new double[4];
        for (var round = 0; round < 2000; round++)
        {
            for (var i = 0; i < x.Length; i++)
            {
                x[i] = 0.01 * Math.Pow(10, 4 * random.NextDouble());
                y[i] =
                    x[i] * Math.Exp((random.NextDouble() < 0.5 ? 1 : -1) * Math.Pow(10, 4 * random.NextDouble() - 3));
                d[i] = y[i] - x[i];
            }
            Run(x, y, d, LaneFunctions<Lanes256>.LogGammaGap);
            for (var i = 0; i < x.Length; i++)
            {
                DoubleDouble a = x[i],
                    b = y[i];
                var gap =
                    DoubleDoubleFunctions.LogGamma(b)
                    - DoubleDoubleFunctions.LogGamma(a)
                    - (b - a) * DoubleDoubleFunctions.Digamma(a);
                // The rounding of d is among them.
                AssertWithin(gap, found[i], 36, $"lgammagap({x[i]:R}, {y[i]:R})");
            }
            for (var i = 0; i < x.Length; i++)
                (x[i], y[i]) = (y[i] / x[i] - 1, y[i] / x[i]);
            Run(x, y, d, (u, v, _) => LaneFunctions<Lanes256>.LogGap(u, v));
            for (var i = 0; i < x.Length; i++)
            {
                // Up to twice and down to half, y − 1 is exact; farther away the lanes take the logarithm of y.
                var logarithm = y[i] is >= 0.5 and <= 2
                    ? DoubleDoubleFunctions.Log1p(x[i])
                    : DoubleDoubleFunctions.Log(y[i]);
                AssertWithin(x[i] - logarithm, found[i], 16, $"loggap({x[i]:R})");
                AssertWithin(x[i] - logarithm, ScalarFunctions.LogGap(x[i], y[i]), 16, $"loggap({x[i]:R}) of one");
            }
        }

        unsafe void Run(double[] x, double[] y, double[] d, Func<Lanes256, Lanes256, Lanes256, Lanes256> function)
        {
            fixed (
                double* first = x,
                    second = y,
                    third = d,
                    to = found
            )
            {
                var value = function(
                    Lanes256.Load((nint)first, 0),
                    Lanes256.Load((nint)second, 0),
                    Lanes256.Load((nint)third, 0)
                );
                Lanes256.Store(value, (nint)to, 0);
            }
        }
    }

    private static void AssertWithin(DoubleDouble expected, double found, double units, string what) =>
        Assert.True(
            Math.Abs((expected - found).Hi) <= units * Unit * expected.Hi,
            $"{what} is {found:R} for {expected.Hi:R}: {Math.Abs((expected - found).Hi) / (expected.Hi * Unit)} units"
        );
}
