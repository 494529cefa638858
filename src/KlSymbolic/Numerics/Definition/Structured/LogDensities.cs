using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Numerics.Definition.Structured;

/// <summary>The log-densities of a pair at points given item by item.</summary>
internal sealed class LogDensities(StructuredPair pair)
{
    private readonly Expr p = pair.P.DensityAt(pair.Variable).LogDensity;
    private readonly Expr q = pair.Q.DensityAt(pair.Variable).LogDensity;

    /// <summary>How many rows a point has.</summary>
    public int Rows { get; } = SizeOf(pair, pair.P.Arguments.Rows);

    /// <summary>How many columns a point has.</summary>
    public int Columns { get; } =
        pair.P.DensityAt(pair.Variable).Support.Kind == PointKind.Matrices ? SizeOf(pair, pair.P.Arguments.Columns) : 1;

    /// <summary>How many items a point has.</summary>
    public int Size => Rows * Columns;

    /// <summary>log p at a point.</summary>
    public Expr P(ExplicitMatrix point) => At(p, point);

    /// <summary>What the expectation is taken of: log p − log q, −log q or −log p.</summary>
    public Expr Integrand(Functional functional, ExplicitMatrix point) =>
        functional switch
        {
            Functional.Divergence => At(p, point) - At(q, point),
            Functional.CrossEntropy => -At(q, point),
            Functional.Entropy => -At(p, point),
            _ => throw new ArgumentOutOfRangeException(nameof(functional)),
        };

    private Expr At(Expr logDensity, ExplicitMatrix point)
    {
        var matrices = pair
            .Values.Matrices.SetItem(pair.Variable.Vector.Name, point)
            .SetItem(pair.Variable.Rectangular.Name, point);
        return (pair.Values with { Matrices = matrices }).PutIn(logDensity).Expand();
    }

    private static int SizeOf(StructuredPair pair, Expr size) =>
        pair.Values.PutIn(size) is Number n
            ? (int)n.Value.Numerator
            : throw new UndefinedExpressionException("The size of the points has no value.");
}
