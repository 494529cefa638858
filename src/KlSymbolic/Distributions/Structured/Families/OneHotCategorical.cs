using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Structured.Sampling;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Structured.StructuredFamily;
using static KlSymbolic.Distributions.Structured.StructuredParameter;

namespace KlSymbolic.Distributions.Structured;

public static partial class StructuredCatalog
{
    /// <summary>One of k outcomes with probabilities p, as a list of zeros with a single 1.</summary>
    public static StructuredFamily OneHotCategorical =>
        field ??= new()
        {
            Name = "OneHotCategorical",
            Aliases = ["OneHot"],
            Parameters = [Items("p", Domain.Unit).Or("probs") with { IsDistribution = true }],
            Summary =
                "One of k outcomes with probabilities p, as a list of zeros with a single 1; a Categorical of a symbolic k is this.",
            Reference = "Johnson, Kotz, Balakrishnan, Discrete Multivariate Distributions, ch. 35",
            Sampler = a => random => ItemLists.Counts(random, 1, a.Items(0)),
            Density = (x, a) =>
                new()
                {
                    Support = StructuredSupport.Counts(1, a.Size),
                    LogDensity = SumOver(a.Size, i => x.Item(i) * Log(a.Item(0, i))),
                },
        };
}
