using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Structured.Sampling;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Structured.StructuredFamily;
using static KlSymbolic.Distributions.Structured.StructuredParameter;

namespace KlSymbolic.Distributions.Structured;

public static partial class StructuredCatalog
{
    /// <summary>Multinomial distribution: how often each of k outcomes with probabilities p comes in n trials.</summary>
    public static StructuredFamily Multinomial =>
        field ??= new()
        {
            Name = "Multinomial",
            Parameters =
            [
                Scalar("n", Domain.PositiveInteger).Or("total_count", "trials"),
                Items("p", Domain.Unit).Or("probs") with
                {
                    IsDistribution = true,
                },
            ],
            Summary = "Multinomial distribution: how often each of k outcomes with probabilities p comes in n trials.",
            Reference = "Johnson, Kotz, Balakrishnan, Discrete Multivariate Distributions, ch. 35",
            Sampler = a => random => ItemLists.Counts(random, (int)a.Number(0), a.Items(1)),
            Density = (x, a) =>
                new()
                {
                    Support = StructuredSupport.Counts(a.Number(0), a.Size),
                    LogDensity =
                        LogGamma(a.Number(0) + 1)
                        + SumOver(a.Size, i => x.Item(i) * Log(a.Item(1, i)) - LogGamma(x.Item(i) + 1)),
                },
        };
}
