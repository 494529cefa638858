using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Structured;
using KlSymbolic.Numerics.Definition.Structured;

namespace KlSymbolic.Tests.Evaluation.Structured;

public sealed class StructuredSamplingTests
{
    private const int Samples = 20_000;

    /// <summary>So many standard errors away lies one mean in a hundred thousand.</summary>
    private const double Far = 4.5;

    public static TheoryData<string, string> Pairs =>
        new()
        {
            { "Wishart(5, [[2, 1], [1, 3]])", "Wishart(6, [[1, 0], [0, 1]])" },
            { "Wishart(2.5, [[2, 1, 0], [1, 3, 1], [0, 1, 1]])", "Wishart(4, [[1, 0, 0], [0, 1, 0], [0, 0, 2]])" },
            { "InverseWishart(5, [[2, 1], [1, 3]])", "InverseWishart(6, [[1, 0], [0, 1]])" },
            { "NormalGamma(0, 1, 2, 3)", "NormalGamma(1, 2, 3, 2)" },
            { "NormalWishart([0, 1], 2, 5, [[2, 1], [1, 3]])", "NormalWishart([1, 0], 1, 6, [[1, 0], [0, 1]])" },
            { "VonMisesFisher([0.6, 0.8], 0.5)", "VonMisesFisher([1, 0], 3)" },
            { "VonMisesFisher([0.6, 0, 0.8, 0], 40)", "VonMisesFisher([0, 0, 0.8, 0.6], 3)" },
            { "VonMisesFisher([0.6, 0.8, 0], 2)", "UniformSphere(3)" },
            { "UniformSphere(4)", "VonMisesFisher([1, 0, 0, 0], 3)" },
            { "Dirichlet([0.1, 2, 3])", "Dirichlet([0.2, 1, 3])" },
            { "MultivariateNormal([0, 1], [[2, 1], [1, 3]])", "MultivariateNormal([1, 0], [[2, 0.5], [0.5, 4]])" },
            { "DiagonalNormal([0, 1], [1, 2])", "DiagonalNormal([1, 0], [2, 3])" },
            {
                "MatrixNormal([[0, 1, 2]], [[2]], [[1, 0.5, 0], [0.5, 2, 0], [0, 0, 1]])",
                "MatrixNormal([[0, 0, 1]], [[3]], [[2, 0, 0], [0, 2, 0], [0, 0, 1]])"
            },
            { "Multinomial(5, [0.2, 0, 0.3, 0.5])", "Multinomial(5, [0.3, 0.1, 0.3, 0.3])" },
            { "OneHotCategorical([0.2, 0.3, 0.5])", "OneHotCategorical([0.3, 0.3, 0.4])" },
            // Half of Q's mass is where P has hardly any: q/p is 0.2 in the mean over points that are drawn, and 1 in truth.
            { "NormalWishart([0], 3, 5, [[1/16]])", "NormalWishart([-1], 1, 2, [[4]])" },
            // Near equality, where log p − log q alone would hide the value.
            { "Wishart(5, [[2, 1], [1, 3]])", "Wishart(5.0001, [[2.0001, 1], [1, 3]])" },
        };

    [Theory, MemberData(nameof(Pairs))]
    public void The_mean_over_drawn_points_is_the_closed_form(string p, string q)
    {
        var found = Kl.EvaluateStructured(p, q, samples: Samples, seed: 20);
        var sampled = found.Sampled!;
        Assert.Equal((Samples, 20L), (sampled.Samples, sampled.Seed));
        Near(found.Divergence, sampled.Divergence);
        Near(found.CrossEntropy, sampled.CrossEntropy);
        Near(found.Entropy, sampled.Entropy);
        Assert.True(
            sampled.Divergence.StandardError < 0.1 * sampled.Divergence.Value,
            $"{sampled.Divergence} says little"
        );
    }

    [Fact]
    public void Every_family_is_sampled() =>
        Assert.Equal(
            StructuredCatalog.All.Select(f => f.Name),
            Pairs.Select(row => row.Data.Item1.Split('(')[0]).Distinct().OrderBy(name => name, StringComparer.Ordinal)
        );

    [Fact]
    public void The_same_seed_draws_the_same_points()
    {
        var pair = StructuredReader.ReadPair("Wishart(3, [[1, 0], [0, 1]])", "Wishart(4, [[1, 0], [0, 1]])");
        Assert.Equal(StructuredSampling.Estimate(pair, 100, 5), StructuredSampling.Estimate(pair, 100, 5));
        Assert.NotEqual(StructuredSampling.Estimate(pair, 100, 5), StructuredSampling.Estimate(pair, 100, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => StructuredSampling.Estimate(pair, 1));
    }

    [Fact]
    public void Bits_are_nats_divided_by_log_2()
    {
        var pair = StructuredReader.ReadPair("Wishart(3, [[1, 0], [0, 1]])", "Wishart(4, [[1, 0], [0, 1]])");
        var nats = StructuredEvaluation.Of(pair, InformationUnit.Nats, 100).Sampled!;
        var bits = StructuredEvaluation.Of(pair, InformationUnit.Bits, 100).Sampled!;
        Assert.Equal(nats.Divergence.Value / Math.Log(2), bits.Divergence.Value, 1e-15);
        Assert.Equal(nats.Entropy.StandardError / Math.Log(2), bits.Entropy.StandardError, 1e-15);
    }

    [Fact]
    public void What_is_not_of_the_same_support_is_not_sampled() =>
        Assert.Null(
            Kl.EvaluateStructured("Multinomial(3, [0.5, 0.5])", "Multinomial(4, [0.5, 0.5])", samples: 10).Sampled
        );

    private static void Near(ComparedValue value, SampledValue sampled)
    {
        var expected = Assert.IsType<OutcomeValue.Finite>(value.ClosedForm).Value;
        Assert.InRange(Math.Abs(sampled.Value - expected), 0, Far * sampled.StandardError + 1e-13 * Math.Abs(expected));
    }
}
