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

    /// <summary>How many items a point has.</summary>
    public int Size { get; } =
        pair.Values.PutIn(pair.P.Arguments.Rows) is Number n
            ? (int)n.Value.Numerator
            : throw new UndefinedExpressionException("The size of the points has no value.");

    /// <summary>log p at a column.</summary>
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
        var values = pair.Values with { Matrices = pair.Values.Matrices.SetItem(pair.Variable.Vector.Name, point) };
        return values.PutIn(logDensity).Expand();
    }
}
