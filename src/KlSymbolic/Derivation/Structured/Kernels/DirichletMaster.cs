using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>Π xᵢ^(aᵢ − 1) on the simplex: E log xᵢ is the derivative of the log-normaliser by aᵢ.</summary>
internal sealed class DirichletMaster : StructuredMaster
{
    /// <inheritdoc/>
    public override StructuredKernel? Recognise(StructuredLaw law)
    {
        var statistic = Formula.Log(law.Variable.Item(StructuredFamily.Index));
        return law.Support.Kind == PointKind.Simplex && law.Statistics.IsEmpty && law.HasOnlyItems(statistic)
            ? new Kernel(statistic, (law.ItemCoefficient(statistic) + 1).Expand(), law.Support.Rows)
            : null;
    }

    private sealed class Kernel(Expr statistic, Expr concentration, Expr size) : StructuredKernel
    {
        public override Rule Rule { get; } =
            new(
                "D1",
                "the product of x_i^(a_i - 1) over the simplex integrates to exp(sum of lgamma(a_i) - lgamma(sum of a_i)); its logarithm's derivative by a_i is E log x_i = digamma(a_i) - digamma(sum of a_i)",
                "all a_i > 0",
                "DLMF 5.14.1"
            );

        public override StructuredExpectation? OfScalar(Expr e)
        {
            if (e != statistic)
                return null;
            // The log-normaliser is Σ lgamma(aⱼ) − lgamma(Σ aⱼ), whose derivative by aᵢ has two terms.
            var a = new Symbol("a_i", Domain.Positive);
            var slope = Formula.LogGamma(a).Differentiate(a)!;
            var j = new Symbol("j", Domain.PositiveInteger);
            var total = StructuredFamily.SumOver(j, size, i => concentration.Substitute(StructuredFamily.Index, i));
            return StructuredExpectation.Of(e, slope.Substitute(a, concentration) - slope.Substitute(a, total));
        }
    }
}
