using KlSymbolic.Evaluation.Compiled.Lanes;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Tests.Evaluation.Compiled;

/// <summary>The bounds that generated code counts with, against the definitions in double-double, which share no formula with the lanes.</summary>
public sealed class LaneFunctionsTests
{
    private const double Unit = 1.0 / (1L << 53);

    [Fact]
    public void Gaps_err_less_than_their_bounds_in_four_lanes() => GapsErrLessThanTheirBounds<Lanes256>();

    [Fact]
    public void Gaps_err_less_than_their_bounds_in_eight_lanes()
    {
        Assert.SkipUnless(Lanes512.IsSupported, "The processor has no vectors of eight doubles.");
        GapsErrLessThanTheirBounds<Lanes512>();
    }

    private static void GapsErrLessThanTheirBounds<T>()
        where T : struct, ILanes<T>
    {
        var random = new Random(53);
        var (x, y, d, found) = (new double[T.Count], new double[T.Count], new double[T.Count], new double[T.Count]);
        for (var round = 0; round < 8000 / T.Count; round++)
        {
            for (var i = 0; i < x.Length; i++)
            {
                x[i] = 0.01 * Math.Pow(10, 4 * random.NextDouble());
                y[i] = x[i] * Quotient();
                d[i] = y[i] - x[i];
            }
            Run(LaneFunctions<T>.LogGammaGap);
            for (var i = 0; i < x.Length; i++)
            {
                DoubleDouble a = x[i],
                    b = y[i];
                var gap =
                    DoubleDoubleFunctions.LogGamma(b)
                    - DoubleDoubleFunctions.LogGamma(a)
                    - (b - a) * DoubleDoubleFunctions.Digamma(a);
                // The rounding of d is among them.
                AssertWithin(gap, found[i], 44, $"lgammagap({x[i]:R}, {y[i]:R})");
            }
            for (var i = 0; i < x.Length; i++)
                (x[i], y[i]) = (y[i] / x[i] - 1, y[i] / x[i]);
            Run((u, v, _) => LaneFunctions<T>.LogGap(u, v));
            for (var i = 0; i < x.Length; i++)
            {
                // Up to twice and down to half, y − 1 is exact; farther away the lanes take the logarithm of y.
                var logarithm = y[i] is >= 0.5 and <= 2
                    ? DoubleDoubleFunctions.Log1p(x[i])
                    : DoubleDoubleFunctions.Log(y[i]);
                AssertWithin(x[i] - logarithm, found[i], 44, $"loggap({x[i]:R})");
                AssertWithin(x[i] - logarithm, ScalarFunctions.LogGap(x[i], y[i]), 6, $"loggap({x[i]:R}) of one");
            }
        }

        // Near 1, far away, and where the ways to compute a logarithm meet.
        double Quotient() =>
            random.Next(3) switch
            {
                0 => Math.Exp((random.NextDouble() < 0.5 ? 1 : -1) * Math.Pow(10, 4 * random.NextDouble() - 3)),
                1 => 0.75 * (0.98 + 0.04 * random.NextDouble()),
                _ => 1.5 * (0.98 + 0.04 * random.NextDouble()),
            };

        unsafe void Run(Func<T, T, T, T> function)
        {
            fixed (
                double* first = x,
                    second = y,
                    third = d,
                    to = found
            )
            {
                T.Store(function(T.Load((nint)first, 0), T.Load((nint)second, 0), T.Load((nint)third, 0)), (nint)to, 0);
            }
        }
    }

    [Fact]
    public void Numbers_that_have_no_logarithm_or_are_not_normal_leave_NaN()
    {
        foreach (
            var v in new[] { -1.5, -1, -0.0, 0, 5e-324, double.PositiveInfinity, double.NegativeInfinity, double.NaN }
        )
        {
            Assert.Equal(double.NaN, ScalarFunctions.LogGap(v - 1, v));
            Assert.Equal(double.NaN, Of<Lanes256>(v));
            if (Lanes512.IsSupported)
                Assert.Equal(double.NaN, Of<Lanes512>(v));
        }

        static unsafe double Of<T>(double v)
            where T : struct, ILanes<T>
        {
            var to = stackalloc double[8];
            T.Store(LaneFunctions<T>.LogGap(T.Of(v - 1), T.Of(v)), (nint)to, 0);
            return to[0];
        }
    }

    private static void AssertWithin(DoubleDouble expected, double found, double units, string what) =>
        Assert.True(
            Math.Abs((expected - found).Hi) <= units * Unit * expected.Hi,
            $"{what} is {found:R} for {expected.Hi:R}: {Math.Abs((expected - found).Hi) / (expected.Hi * Unit)} units"
        );
}
