using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured.Sampling;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Structured.StructuredFamily;
using static KlSymbolic.Distributions.Structured.StructuredParameter;

namespace KlSymbolic.Distributions.Structured;

public static partial class StructuredCatalog
{
    /// <summary>Independent normal items with means and standard deviations of their own.</summary>
    public static StructuredFamily DiagonalNormal =>
        field ??= new()
        {
            Name = "DiagonalNormal",
            Aliases = ["MultivariateNormalDiag", "DiagNormal"],
            Parameters =
            [
                Items("mean", Domain.Real).Or("mu", "loc"),
                Items("std", Domain.Positive).Or("sigma", "scale", "scale_diag"),
            ],
            Summary = "Normal distribution of k independent reals, each with its mean and standard deviation.",
            Reference = "Kotz, Balakrishnan, Johnson, Continuous Multivariate Distributions, vol. 1, ch. 45",
            Wider = new(
                "MultivariateNormal",
                a => [a[0], ExplicitMatrix.Of(a[1].Rows, a[1].Rows, (r, c) => r == c ? a[1][r, 0].Pow(2) : 0)]
            ),
            Sampler = a =>
                random => SamplePoint.OfItems([.. a.Items(0).Zip(a.Items(1), (m, s) => m + s * random.Normal())]),
            Density = (x, a) =>
                new()
                {
                    Support = StructuredSupport.Of(PointKind.Vectors, a.Size),
                    LogDensity = SumOver(
                        a.Size,
                        i =>
                            -(x.Item(i) - a.Item(0, i)).Pow(2) / (2 * a.Item(1, i).Pow(2))
                            - Log(a.Item(1, i))
                            - Log(2 * Pi) / 2
                    ),
                },
        };
}
