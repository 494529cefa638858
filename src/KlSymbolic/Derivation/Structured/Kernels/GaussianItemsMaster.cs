using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>Independent normal items: exp of a sum of quadratic polynomials of one item each.</summary>
internal sealed class GaussianItemsMaster : StructuredMaster
{
    /// <inheritdoc/>
    public override StructuredKernel? Recognise(StructuredLaw law)
    {
        var x = law.Variable.Item(StructuredFamily.Index);
        if (
            law.Support.Kind != PointKind.Vectors
            || !law.Statistics.IsEmpty
            || law.ItemStatistics.IsEmpty
            || !law.HasOnlyItems(x, x.Pow(2))
        )
            return null;
        var variance = -1 / (2 * law.ItemCoefficient(x.Pow(2)));
        return new Kernel(
            x,
            Simplification.Display(variance * law.ItemCoefficient(x), law.Known),
            Simplification.Display(variance, law.Known)
        );
    }

    private sealed class Kernel(Expr x, Expr mean, Expr variance) : StructuredKernel
    {
        public override Rule Rule { get; } =
            new(
                "G2",
                "independent items with density proportional to exp(-(x - m)^2/(2 v)): E x = m, E x^2 = v + m^2",
                "v > 0",
                "I6 for each item"
            );

        public override StructuredExpectation? OfScalar(Expr statistic) =>
            statistic == x ? StructuredExpectation.Of(x, mean)
            : statistic == x.Pow(2) ? StructuredExpectation.Of(statistic, (variance + mean.Pow(2)).Expand())
            : null;
    }
}
