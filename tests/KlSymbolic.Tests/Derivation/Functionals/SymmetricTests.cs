using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Derivation.Functionals;

public class SymmetricTests
{
    /// <summary>By adding the two directions of Cover, Thomas, ch. 8 and of each family's own divergence.</summary>
    [Theory]
    [InlineData("Normal(m, s)", "Normal(u, t)", "(s^2/t^2 + t^2/s^2)/2 - 1 + (m - u)^2*(1/s^2 + 1/t^2)/2")]
    [InlineData("Exponential(a)", "Exponential(b)", "a/b + b/a - 2")]
    [InlineData("Poisson(a)", "Poisson(b)", "(a - b)*log(a/b)")]
    public void Jeffreys_is_the_sum_of_both_directions(string p, string q, string expected)
    {
        var sum = Kl.Jeffreys(p, q);
        var value = Assert.IsType<Outcome.Finite>(sum.Divergence).Value;
        var known = Infix.Parse(expected, SymbolTable.Of([.. sum.P.FreeSymbols().Union(sum.Q.FreeSymbols())]));
        Assert.Equal(Truth.True, ZeroTest.AreEqual(value, known, sum.Assumptions));
        Assert.Contains(sum.Steps, s => s.Kind == StepKind.Addition);
    }

    [Fact]
    public void Jeffreys_is_infinite_where_one_direction_is() =>
        Assert.IsType<Outcome.Infinite>(Kl.Jeffreys("Uniform(0, 1)", "Normal(m, s)").Divergence);

    /// <summary>By mpmath from the definition.</summary>
    [Theory]
    [InlineData("Bernoulli(1/4)", "Bernoulli(5/8)", 0.073365015888063059)]
    [InlineData("Categorical(1/4, 1/4, 1/2)", "Categorical(1/2, 3/8, 1/8)", 0.087762464153314154)]
    [InlineData("Bernoulli(0)", "Bernoulli(1)", 0.69314718055994531)]
    [InlineData("Bernoulli(1/2)", "Normal(0, 1)", 0.69314718055994531)]
    public void Jensen_and_Shannon_sum_finitely_many_outcomes(string p, string q, double expected)
    {
        Pairs.Near(expected, Value(p, q), 1e-14);
        Pairs.Near(expected, Value(q, p), 1e-14);

        static double Value(string p, string q) =>
            Assert.IsType<Outcome.Finite>(Kl.JensenShannon(p, q).Divergence).Value.Evaluate();
    }

    [Fact]
    public void A_mixture_of_densities_has_no_closed_form() =>
        Assert.IsType<Outcome.NoClosedForm>(Kl.JensenShannon("Normal(0, 1)", "Normal(1, 1)").Divergence);
}
