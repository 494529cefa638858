using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Structured.Sampling;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Structured.StructuredFamily;

namespace KlSymbolic.Distributions.Structured;

public static partial class StructuredCatalog
{
    /// <summary>Dirichlet distribution of k positive numbers that sum to 1, with concentrations alpha.</summary>
    public static StructuredFamily Dirichlet =>
        field ??= new()
        {
            Name = "Dirichlet",
            Parameters = [StructuredParameter.Items("alpha", Domain.Positive).Or("concentration")],
            Summary = "Dirichlet distribution of k positive numbers that sum to 1, with concentrations alpha.",
            Reference = "Kotz, Balakrishnan, Johnson, Continuous Multivariate Distributions, vol. 1, ch. 49",
            Sampler = a => random => ItemLists.Dirichlet(random, a.Items(0)),
            Density = (x, a) =>
                new()
                {
                    Support = StructuredSupport.Of(PointKind.Simplex, a.Size),
                    LogDensity =
                        LogGamma(SumOver(a.Size, i => a.Item(0, i)))
                        - SumOver(a.Size, i => LogGamma(a.Item(0, i)))
                        + SumOver(a.Size, i => (a.Item(0, i) - 1) * Log(x.Item(i))),
                },
        };
}
