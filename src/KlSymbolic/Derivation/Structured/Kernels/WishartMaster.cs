using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>det(X)^c exp(tr(C X)) or det(X)^c exp(tr(C X⁻¹)) on positive definite matrices: X or its inverse is Wishart.</summary>
internal sealed class WishartMaster : StructuredMaster
{
    /// <inheritdoc/>
    public override StructuredKernel? Recognise(StructuredLaw law)
    {
        if (law.Support.Kind != PointKind.PositiveDefinite || LinearParts.Of(law) is not { Fixed.Count: 1 } parts)
            return null;
        var (k, letter) = (law.Support.Rows, new Letter(law.Variable.Symmetric));
        return parts.Beside(letter) is { } direct
                ? new Kernel(letter, 2 * parts.LogDeterminant + k + 1, ((Expr)(-2) * direct).Inverse, law.Known)
            : parts.Beside(letter.Inverse) is { } inverse
                ? new Kernel(
                    letter.Inverse,
                    -2 * parts.LogDeterminant - k - 1,
                    ((Expr)(-2) * inverse).Inverse,
                    law.Known
                )
            : null;
    }

    /// <param name="letter">What is Wishart: X or its inverse.</param>
    /// <param name="df">Its degrees of freedom.</param>
    /// <param name="scale">Its scale matrix V.</param>
    /// <param name="known">What is assumed.</param>
    private sealed class Kernel(Letter letter, Expr df, MatrixExpr scale, AssumptionSet known) : StructuredKernel
    {
        private readonly Expr freedom = Simplification.Display(df, known);
        private readonly Expr size = scale.Rows;

        public override Rule Rule { get; } =
            new(
                "W1",
                "the integral of det(Y)^((n-k-1)/2) exp(-tr(V^-1 Y)/2) is 2^(n k/2) det(V)^(n/2) times the multivariate gamma function of n/2; its logarithm's derivatives give E Y = n V and E log det Y = k log 2 + log det V + sum over i of digamma((n+1-i)/2), and by parts E Y^-1 = V^-1/(n-k-1)",
                "n > k - 1, and n > k + 1 for the mean of the inverse",
                "Gupta, Nagar, 3.3; DLMF 35.3"
            );

        public override StructuredExpectation? OfProduct(ImmutableArray<Letter> product) =>
            product is not [var single] ? null
            : single.Equals(letter) ? new(Word(product), freedom * scale)
            : single.Equals(letter.Inverse)
                ? new(Word(product), 1 / (freedom - size - 1) * scale.Inverse)
                {
                    Exists = Condition.Less(size + 1, freedom),
                }
            : null;

        public override StructuredExpectation? OfScalar(Expr statistic) =>
            MatrixScalars.StructureOf(statistic) is MatrixLogDeterminant
                ? StructuredExpectation.Of(statistic, (letter.IsInverted ? -1 : 1) * LogDeterminant(freedom, scale))
                : null;
    }

    /// <summary>E log det Y for Y Wishart.</summary>
    internal static Expr LogDeterminant(Expr df, MatrixExpr scale) =>
        scale.Rows * Formula.Log(2)
        + MatrixScalars.LogDeterminant(scale)
        + StructuredFamily.SumOver(scale.Rows, i => Formula.Digamma(df / 2 + (1 - i) / 2));
}
