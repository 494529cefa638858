using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>A log-density on matrices taken apart: the factor of log det X, and the fixed matrix beside each product of the variable's letters.</summary>
/// <param name="LogDeterminant">The coefficient of log det X.</param>
/// <param name="Fixed">A of each tr(A S), by the text of S.</param>
internal sealed record LinearParts(Expr LogDeterminant, ImmutableDictionary<string, MatrixExpr> Fixed)
{
    /// <summary>The parts; null where a statistic is of another kind.</summary>
    public static LinearParts? Of(StructuredLaw law)
    {
        if (!law.ItemStatistics.IsEmpty)
            return null;
        var logDeterminant = Expr.Zero;
        var parts = ImmutableDictionary.CreateBuilder<string, MatrixExpr>(StringComparer.Ordinal);
        foreach (var (coefficient, statistic) in law.Statistics)
        {
            switch (MatrixScalars.StructureOf(statistic))
            {
                case MatrixLogDeterminant:
                    logDeterminant += coefficient;
                    break;
                case MatrixTrace trace when VariablePart.Of(trace, law.Variable) is { } part:
                    var (product, beside) = (string.Join("*", part.Product), coefficient * part.Fixed);
                    parts[product] = parts.TryGetValue(product, out var before) ? before + beside : beside;
                    break;
                default:
                    return null;
            }
        }
        return new(logDeterminant, parts.ToImmutable());
    }

    /// <summary>The fixed matrix beside a product; null where it does not occur.</summary>
    public MatrixExpr? Beside(params Letter[] product) =>
        Fixed.TryGetValue(string.Join("*", product.AsEnumerable()), out var a) ? a : null;
}
