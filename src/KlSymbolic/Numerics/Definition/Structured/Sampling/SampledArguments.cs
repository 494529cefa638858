using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Sampling;

namespace KlSymbolic.Numerics.Definition.Structured.Sampling;

/// <summary>The arguments of a distribution of vectors or matrices in double.</summary>
internal static class SampledArguments
{
    /// <summary>The arguments with their values put in.</summary>
    /// <exception cref="UndefinedExpressionException">An argument has no value.</exception>
    public static NumericArguments Of(StructuredDistribution p, MatrixValues values)
    {
        // Points that are numbers have no size.
        var rows = values.PutIn(p.Arguments.Rows) is Number { Value: { IsInteger: true } n } ? (int)n.Numerator : 1;
        return new([.. p.Arguments.Values.Select(Value)], rows);

        double[,] Value(StructuredArgument a) =>
            a.Items is { } items
                ? DoubleMatrix.Column([
                    .. Enumerable
                        .Range(1, rows)
                        .Select(i => NumericDistribution.ValueOf(values.PutIn(a.Constant ?? items.Of(i)))),
                ])
                : ToDoubles(values.Evaluate(a.Matrix));
    }

    /// <summary>A matrix of constants in double.</summary>
    public static double[,] ToDoubles(ExplicitMatrix m)
    {
        var doubles = new double[m.Rows, m.Columns];
        for (var r = 0; r < m.Rows; r++)
        {
            for (var c = 0; c < m.Columns; c++)
                doubles[r, c] = NumericDistribution.ValueOf(m[r, c]);
        }
        return doubles;
    }
}
