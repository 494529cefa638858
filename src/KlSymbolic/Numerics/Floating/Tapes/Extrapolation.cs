namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>The limit of an infinite series whose terms fall off slowly and smoothly, or alternate.</summary>
/// <remarks>Levin's u transformation. Source: E. J. Weniger, Nonlinear sequence transformations for the acceleration of convergence and the
/// summation of divergent series, Comput. Phys. Rep. 10 (1989), eqs. (7.2-8), (7.3-5).</remarks>
internal static class Extrapolation
{
    private const int MaximumOrder = 40;
    private const double Enough = 1e-17;

    private const int Head = 8;

    /// <summary>Every so many partial sums one is transformed: expansions of terms in powers of 1/n may begin late.</summary>
    private static readonly int[] strides = [1, 8, 64, 96];

    /// <summary>The limit, its error bound enlarged by how far the last transforms lie apart; NaN where they do not settle.</summary>
    /// <remarks>Transforms may agree by chance, or agree on what is not the limit where an expansion begins late: the two strides that
    /// settle best must confirm each other.</remarks>
    public static T Limit<T, TArithmetic>(Func<double, T> term, double first, double tolerance, TArithmetic arithmetic)
        where T : unmanaged
        where TArithmetic : struct, IArithmetic<T>
    {
        var (best, change) = (arithmetic.Of(Constant.None), double.PositiveInfinity);
        var (second, secondChange) = (best, change);
        var error = double.NaN;
        foreach (var stride in strides)
        {
            var (limit, itsChange) = By(stride, term, first, arithmetic);
            if (itsChange < change)
                ((second, secondChange), (best, change)) = ((best, change), (limit, itsChange));
            else if (itsChange < secondChange)
                (second, secondChange) = (limit, itsChange);
            error = 10 * change + Math.Abs(arithmetic.Approximate(arithmetic.Subtract(best, second)));
            if (error <= Enough * Math.Abs(arithmetic.Approximate(best)))
                break;
        }
        return error <= tolerance * Math.Abs(arithmetic.Approximate(best))
            ? arithmetic.Widen(best, error)
            : arithmetic.Of(Constant.None);
    }

    private static (T Limit, double Change) By<T, TArithmetic>(
        int stride,
        Func<double, T> term,
        double first,
        TArithmetic arithmetic
    )
        where T : unmanaged
        where TArithmetic : struct, IArithmetic<T>
    {
        var sum = arithmetic.Of(default);
        for (var k = 0; k < Head * stride; k++)
            sum = arithmetic.Add(sum, term(first + k));
        var (above, below) = (new T[MaximumOrder], new T[MaximumOrder]);
        var (best, bestChange, previous) = (sum, double.PositiveInfinity, double.NaN);
        for (var n = 0; n < MaximumOrder; n++)
        {
            var next = sum;
            for (var k = 0; k < stride; k++)
            {
                next = term(first + (Head + n) * stride + k);
                sum = arithmetic.Add(sum, next);
            }
            var estimate = arithmetic.Multiply(next, Number((Head + 1.0 + n) * stride));
            if (arithmetic.Approximate(estimate) == 0)
                break;
            above[n] = arithmetic.Divide(sum, estimate);
            below[n] = arithmetic.Divide(Number(1), estimate);
            for (var j = n - 1; j >= 0; j--)
            {
                // (b + j) (b + n − 1)^(k−2) / (b + n)^(k−1), k the order and b the index of the first term.
                var step = arithmetic.Divide(Number(Head + n), Number(Head + 1 + n));
                var weight = arithmetic.Divide(
                    arithmetic.Multiply(arithmetic.Power(step, n - j - 2), Number(Head + 1 + j)),
                    Number(Head + 1 + n)
                );
                above[j] = arithmetic.Subtract(above[j + 1], arithmetic.Multiply(above[j], weight));
                below[j] = arithmetic.Subtract(below[j + 1], arithmetic.Multiply(below[j], weight));
            }
            var limit = arithmetic.Divide(above[0], below[0]);
            var value = arithmetic.Approximate(limit);
            var change = Math.Abs(value - previous);
            if (n >= 4 && change < bestChange)
                (best, bestChange) = (limit, change);
            previous = value;
        }
        return (best, bestChange);

        T Number(double value) => arithmetic.Of(new Constant(value, 0));
    }
}
