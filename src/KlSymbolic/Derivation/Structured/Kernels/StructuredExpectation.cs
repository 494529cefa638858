using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>An expectation: of a scalar, or of the matrix inside a trace.</summary>
/// <param name="Statistic">What the expectation is taken of.</param>
/// <param name="Value">Its expectation.</param>
internal sealed record StructuredExpectation(MatrixExpr Statistic, MatrixExpr Value)
{
    /// <summary>The condition under which it exists.</summary>
    public Condition Exists { get; init; } = Condition.Always;

    /// <summary>Of a scalar.</summary>
    public static StructuredExpectation Of(Expr statistic, Expr value) =>
        new(MatrixExpr.Scaled(statistic, 1), MatrixExpr.Scaled(value, 1));
}
