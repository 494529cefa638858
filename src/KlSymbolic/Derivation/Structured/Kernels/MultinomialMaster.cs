using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>n!/Π xᵢ! · Π pᵢ^xᵢ on counts: each count is binomial.</summary>
internal sealed class MultinomialMaster : StructuredMaster
{
    /// <inheritdoc/>
    public override StructuredKernel? Recognise(StructuredLaw law)
    {
        var x = law.Variable.Item(StructuredFamily.Index);
        if (law.Support.Kind != PointKind.Counts || !law.Statistics.IsEmpty || !law.HasOnlyItems(x, Factorial(x)))
            return null;
        var hasFactorial = law.ItemCoefficient(Factorial(x)) == -1;
        // With one trial all factorials are 1.
        return hasFactorial || law.Support.Total.IsOne
            ? new Kernel(x, law.Support.Total, Formula.Exp(law.ItemCoefficient(x)))
            : null;
    }

    private static Expr Factorial(Expr x) => Formula.LogGamma(x + 1);

    private sealed class Kernel(Expr x, Expr n, Expr probability) : StructuredKernel
    {
        public override Rule Rule { get; } =
            new(
                "M1",
                "each count is Binomial(n, p_i): E x_i = n p_i, and E log x_i! is a sum over 0, ..., n",
                "p_i >= 0 with sum 1",
                "Johnson, Kotz, Balakrishnan, ch. 35"
            );

        public override StructuredExpectation? OfScalar(Expr statistic) =>
            statistic == x ? StructuredExpectation.Of(x, n * probability)
            : statistic == Factorial(x) ? StructuredExpectation.Of(statistic, LogFactorial())
            : null;

        /// <summary>E log X! for X binomial; 0! and 1! contribute nothing.</summary>
        private Expr LogFactorial()
        {
            if (n.IsOne)
                return Expr.Zero;
            var j = new Symbol("j", Domain.Natural);
            var binomial = Formula.Exp(Formula.LogGamma(n + 1) - Formula.LogGamma(j + 1) - Formula.LogGamma(n - j + 1));
            return IndexedSum.Of(
                j,
                2,
                n,
                binomial * probability.Pow(j) * (1 - probability).Pow(n - j) * Formula.LogGamma(j + 1)
            );
        }
    }
}
