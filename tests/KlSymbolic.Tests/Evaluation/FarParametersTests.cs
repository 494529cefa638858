using KlSymbolic.Checking;
using KlSymbolic.Evaluation;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Tests.Evaluation;

/// <summary>Parameters at which parts of a closed form overflow, vanish or cancel, and those at an end of their domain.</summary>
public sealed class FarParametersTests
{
    // From the definition by mpmath 1.3 with 40 to 60 digits: quad of p log(p/q), in the quantile for Kumaraswamy; the last three from
    // E log x, E x^k and DLMF 6.2 by hand. The scale of the last is the double next to 1/10, whose 1024th power has 110,000 bits.
    [Theory]
    [InlineData("HalfNormal(40)", "Gumbel(0, 1)", 27.52064629573255312)]
    [InlineData("TruncatedNormal(1, 40, 50, 90)", "Moyal(1, 3)", 9.0513716209916043331)]
    [InlineData("TruncatedNormal(1, 1/2, 50, 90)", "Exponential(1/8)", 12.608401988578312252)]
    [InlineData("Maxwell(7/2)", "Moyal(-3, 1/8)", 30.931347527403494542)]
    [InlineData("Kumaraswamy(3/2, 1/2)", "InverseGaussian(4, 1)", 1.6377180470666261188)]
    [InlineData("Chi(124451872)", "Laplace(-3, 1/4)", 44633.434104220921271)]
    [InlineData("PowerFunction(1/1048576)", "Nakagami(1/1024, 1/1024)", 2039.3748185874975412)]
    [InlineData("InverseGaussian(134217728, 1/1024)", "Exponential(1/67108864)", 23.628815699315047052)]
    [InlineData(
        "Weibull(1000, 0.1000000000000000055511151231257827021181583404541015625)",
        "Weibull(1024, 0.1000000000000000055511151231257827021181583404541015625)",
        0.00052184576637388974122
    )]
    public void Both_roads_reach_the_value(string p, string q, double expected)
    {
        var found = Kl.Evaluate(p, q).Divergence;

        var closed = Assert.IsType<OutcomeValue.Finite>(found.ClosedForm);
        Assert.InRange(Math.Abs(closed.Value - expected), 0, closed.Error + 3e-16 * expected);
        Assert.InRange(closed.Error, 0, 1e-13 * expected);
        var definition = Assert.IsType<DefinitionValue.Finite>(found.Definition);
        Assert.InRange(Math.Abs(definition.Value - expected), 0, definition.Error);
        Assert.InRange(definition.Error, 0, 1e-10 * expected);
        var proven = Assert.IsType<ProvenValue.Finite>(Kl.Prove(p, q, 15).Values.Divergence);
        Assert.Equal(
            expected,
            double.Parse(proven.Digits, System.Globalization.CultureInfo.InvariantCulture),
            1e-14 * expected
        );
    }

    // All mass on one outcome: log of the number of outcomes of Q, and log 1.
    [Theory]
    [InlineData("Binomial(3, 1)", "DiscreteUniform(2, 4)", "1.0986122886681096914")]
    [InlineData("Binomial(3, 0)", "DiscreteUniform(-1, 0)", "0.69314718055994530942")]
    [InlineData("Binomial(2, 0)", "Bernoulli(0)", "0")]
    [InlineData("ContinuousBernoulli(1/2)", "Uniform(-1, 1)", "0.69314718055994530942")]
    public void Digits_are_proven_where_a_formula_has_a_limit(string p, string q, string expected) =>
        Assert.Equal(expected, Assert.IsType<ProvenValue.Finite>(Kl.Prove(p, q, 20).Values.Divergence).Digits);

    [Theory]
    [InlineData("Binomial(3, 1)", "DiscreteUniform(4, 6)")]
    [InlineData("Binomial(3, 1)", "DiscreteUniform(-2, 2)")]
    [InlineData("Binomial(3, 0)", "DiscreteUniform(-5, -4)")]
    [InlineData("Binomial(3, 0)", "DiscreteUniform(1, 3)")]
    public void A_single_outcome_that_Q_lacks_makes_the_divergence_infinite(string p, string q)
    {
        var found = Kl.Evaluate(p, q).Divergence;
        Assert.IsType<OutcomeValue.Infinite>(found.ClosedForm);
        Assert.IsType<DefinitionValue.Infinite>(found.Definition);
    }

    // All mass on one outcome: 2, 2 + log 3 − 2 log 2 and log ζ(2) + 2 log 2 (its 20 digits by mpmath 1.3).
    [Theory]
    [InlineData("Binomial(3, 0)", "Poisson(2)", "2", 2)]
    [InlineData("Binomial(3, 1)", "Poisson(2)", "log(3) - 2*log(2) + 2", 1.712317927548219072560781)]
    [InlineData("Binomial(2, 1)", "Zipf(2)", "log(zeta(2)) + 2*log(2)", 1.883994663590635966308842)]
    public void Outcomes_without_mass_leave_nothing_in_a_formula(string p, string q, string expected, double value)
    {
        Assert.IsType<Verdict.Proven>(Kl.Check(expected, p, q));
        Assert.Equal(value, Assert.IsType<OutcomeValue.Finite>(Kl.Evaluate(p, q).Divergence.ClosedForm).Value, 15);
    }

    // Zipf(2) has no mean, and the mass of NegativeBinomial falls geometrically.
    [Fact]
    public void The_sum_of_terms_that_grow_is_infinite_by_the_definition() =>
        Assert.IsType<DefinitionValue.Infinite>(
            Kl.Evaluate("Zipf(2)", "NegativeBinomial(1/2, 1/2)").Divergence.Definition
        );
}
