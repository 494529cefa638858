using KlSymbolic.Evaluation;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Tests.Evaluation.Structured;

public sealed class StructuredEvaluationTests
{
    // From the definition at 40 digits by mpmath: Gaussian algebra, sums over all outcomes, quadrature on the simplex.
    [Theory]
    [InlineData(
        "MultivariateNormal([0, 0], [[1, 0.9990234375], [0.9990234375, 1]])",
        "MultivariateNormal([-0.00000095367431640625, -0.00000095367431640625], [[0.99999904632568359375, 0.999022484757006168365478515625], [0.999022484757006168365478515625, 0.99999904632568359375]])",
        9.097178669859594558768732201061972829269e-13
    )]
    [InlineData(
        "MultivariateNormal([0.25, 2], [[0.5, -0.25], [-0.25, 3]])",
        "MultivariateNormal([0.25000000023283064365386962890625, 2.00000000186264514923095703125], [[0.5000000004656612873077392578125, -0.25000000023283064365386962890625], [-0.25000000023283064365386962890625, 3.000000002793967723846435546875]])",
        1.169052776065320322133439687327278289238e-18
    )]
    [InlineData(
        "MultivariateNormal([0, 0, 0], [[1, 0, 0], [0, 1, 0], [0, 0, 1]])",
        "MultivariateNormal([0, 0, 0], [[1, 0.9921875, 0.9921875], [0.9921875, 1, 0.9921875], [0.9921875, 0.9921875, 1]])",
        122.3622041754395686485353762746084231282
    )]
    [InlineData(
        "Dirichlet([2, 3, 4])",
        "Dirichlet([2.0000019073486328125, 2.99999713897705078125, 4])",
        2.736047074451707178973790116436e-12
    )]
    [InlineData("Dirichlet([64, 1, 1, 0.5])", "Dirichlet([1, 1, 64, 2])", 300.2367345783767075405965339733223079958)]
    [InlineData(
        "Multinomial(20, [0.125, 0.375, 0.5])",
        "Multinomial(20, [0.1250000004656612873077392578125, 0.3749999995343387126922607421875, 0.5])",
        2.312964630806202932101428195641817841765e-17
    )]
    [InlineData(
        "Multinomial(40, [0.0009765625, 0.5, 0.4990234375])",
        "Multinomial(40, [0.25, 0.25, 0.5])",
        13.60731078910612983638036487028621286358
    )]
    // Quadratures of the Bartlett entries, of the angle, and of both coordinates, by mpmath.
    [InlineData("Wishart(5, [[2, 0.5], [0.5, 1]])", "Wishart(7, [[1, -0.25], [-0.25, 1.5]])", 2.1863152546552871885)]
    [InlineData("VonMisesFisher([1, 0, 0, 0], 2)", "VonMisesFisher([0.6, 0, 0.8, 0], 3)", 0.59159433841383779962)]
    [InlineData("VonMisesFisher([1, 0, 0], 2)", "VonMisesFisher([0.6, 0, 0.8], 3)", 0.71800145349427226995)]
    [InlineData("VonMisesFisher([1, 0, 0, 0], 2)", "UniformSphere(4)", 0.40212037989846377238)]
    public void Closed_forms_are_accurate_to_the_last_digits(string p, string q, double expected)
    {
        var found = Finite(Kl.EvaluateStructured(p, q).Divergence);
        Assert.Equal(expected, found.Value, 4e-16 * expected);
        Assert.InRange(found.Error, 0, 1e-14 * expected);
    }

    [Fact]
    public void Cross_entropies_and_entropies_are_those_of_quadrature()
    {
        var wishart = Kl.EvaluateStructured(
            "Wishart(5, [[2, 0.5], [0.5, 1]])",
            "Wishart(7, [[1, -0.25], [-0.25, 1.5]])"
        );
        Assert.Equal(9.8362873158921660663, Finite(wishart.CrossEntropy).Value, 4e-15);
        Assert.Equal(7.6499720612368788777, Finite(wishart.Entropy).Value, 4e-15);
        var direction = Kl.EvaluateStructured("VonMisesFisher([1, 0, 0, 0], 2)", "VonMisesFisher([0.6, 0, 0.8, 0], 3)");
        Assert.Equal(3.1720809107741196849, Finite(direction.CrossEntropy).Value, 2e-15);
        Assert.Equal(2.5804865723602818853, Finite(direction.Entropy).Value, 2e-15);
        var gamma = Kl.EvaluateStructured("NormalGamma(1, 2, 3, 4)", "NormalGamma(2, 1/2, 2, 1)");
        Assert.Equal(1.2578730573382, Finite(gamma.Divergence).Value, 1e-13);
    }

    [Theory]
    [InlineData(
        "MultivariateNormal([0.25, 2], [[0.5, -0.25], [-0.25, 3]])",
        "MultivariateNormal([1, -0.5], [[2, 0.5], [0.5, 1]])"
    )]
    [InlineData("DiagonalNormal([1, 2, 3], [1, 0.5, 2])", "DiagonalNormal(0, 1)")]
    [InlineData(
        "MatrixNormal([[1, 2], [3, 4]], [[2, 1], [1, 2]], I)",
        "MatrixNormal([[1, 0], [0, 1]], I, [[3, 1], [1, 1]])"
    )]
    [InlineData("Dirichlet([0.5, 3, 1, 2])", "Dirichlet([1, 1, 4, 0.25])")]
    [InlineData("Multinomial(9, [0.2, 0, 0.3, 0.5])", "Multinomial(9, [0.4, 0.1, 0.1, 0.4])")]
    [InlineData("Multinomial(3, [1, 0, 0])", "Multinomial(3, [0.25, 0.25, 0.5])")]
    public void The_definition_agrees(string p, string q)
    {
        var found = Kl.EvaluateStructured(p, q);
        foreach (var value in new[] { found.Divergence, found.CrossEntropy, found.Entropy })
        {
            Assert.True(value.Agree);
            Assert.InRange(Assert.IsType<DefinitionValue.Finite>(value.Definition).Error, 0, 1e-11);
        }
    }

    [Theory]
    [InlineData("MultivariateNormal([0.1, 0.2], [[0.3, 0.1], [0.1, 0.7]])")]
    [InlineData("Dirichlet([0.1, 0.7, 12.3])")]
    [InlineData("Wishart(3.7, [[0.3, 0.1], [0.1, 0.7]])")]
    public void Equal_distributions_do_not_diverge_at_all(string p) =>
        Assert.Equal(0, Finite(Kl.EvaluateStructured(p, p).Divergence).Value);

    [Fact]
    public void Both_roads_say_infinite()
    {
        var found = Kl.EvaluateStructured("Multinomial(2, [0.5, 0.5])", "Multinomial(2, [1, 0])").Divergence;
        Assert.IsType<OutcomeValue.Infinite>(found.ClosedForm);
        Assert.True(found.Agree);
    }

    [Fact]
    public void A_sum_that_is_too_long_leaves_the_divergence()
    {
        var found = Kl.EvaluateStructured("Multinomial(100000, [0.5, 0.5])", "Multinomial(100000, [0.25, 0.75])");
        // 100000 (log 2 + log(2/3))/2.
        Assert.Equal(50000 * Math.Log(4.0 / 3), Finite(found.Divergence).Value, 1e-11);
        Assert.IsType<OutcomeValue.NoClosedForm>(found.Entropy.ClosedForm);
    }

    [Fact]
    public void Bits_are_nats_over_log_2() =>
        Assert.Equal(
            3,
            Finite(
                Kl.EvaluateStructured(
                    "Multinomial(6, [0, 0.5, 0.5])",
                    "Multinomial(6, [0.25, 0.25, 0.5])",
                    InformationUnit.Bits
                ).Divergence
            ).Value
        );

    private static OutcomeValue.Finite Finite(ComparedValue v) => Assert.IsType<OutcomeValue.Finite>(v.ClosedForm);
}
