using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Tests.Derivation;

/// <summary>Arguments may be numbers and expressions; expected formulas are worked out by hand from the definition.</summary>
public class ArgumentTests
{
    private static readonly Expr m = new Symbol("m", Domain.Real);
    private static readonly Expr v = new Symbol("v", Domain.Real);
    private static readonly Expr w = new Symbol("w", Domain.Real);
    private static readonly Expr t = new Symbol("t", Domain.Positive);
    private static readonly Expr u = new Symbol("u", Domain.Positive);

    [Fact]
    public void A_standard_deviation_given_by_a_log_variance() =>
        Same((m.Pow(2) + Exp(v) - 1 - v) / 2, Catalog.Normal.With(m, Exp(v / 2)), Catalog.Normal.With(0, 1));

    [Fact]
    public void Two_log_variances() =>
        Same(
            (w - v + Exp(v - w) + m.Pow(2) * Exp(-w) - 1) / 2,
            Catalog.Normal.With(m, Exp(v / 2)),
            Catalog.Normal.With(0, Exp(w / 2))
        );

    [Fact]
    public void Rates_that_are_reciprocals_of_means() =>
        Same(Log(u / t) + t / u - 1, Catalog.Exponential.With(1 / t), Catalog.Exponential.With(1 / u));

    [Fact]
    public void A_gamma_that_is_an_exponential() =>
        Same(0, Catalog.Exponential.With(1 / t), Catalog.Gamma.With(1, 1 / t));

    [Fact]
    public void An_interval_given_by_its_length() =>
        Same(Log(3 / t), Catalog.Uniform.With(1, 1 + t), Catalog.Uniform.With(0, 3), Condition.LessOrEqual(t, 2));

    [Fact]
    public void The_unit_interval_is_a_beta() => Same(0, Catalog.Uniform.With(0, 1), Catalog.Beta.With(1, 1));

    [Fact]
    public void A_probability_given_by_its_logit()
    {
        var p = 1 / (1 + Exp(-v));
        var q = 1 / (1 + Exp(-w));
        Same(p * (v - w) + Log((1 + Exp(w)) / (1 + Exp(v))), Catalog.Bernoulli.With(p), Catalog.Bernoulli.With(q));
    }

    [Fact]
    public void Rates_that_are_exponentials() =>
        Same(Exp(v) * (v - w) - Exp(v) + Exp(w), Catalog.Poisson.With(Exp(v)), Catalog.Poisson.With(Exp(w)));

    [Fact]
    public void A_sum_as_a_scale() =>
        Same(
            Log(t / (t + u)) + (t + u).Pow(2) / (2 * t.Pow(2)) - Rational.Half,
            Catalog.Normal.With(m, t + u),
            Catalog.Normal.With(m, t)
        );

    [Fact]
    public void A_kink_outside_the_support_needs_no_choice()
    {
        var left = Pairs.Derive(Catalog.Exponential.With(t), Catalog.Laplace.With(-2, 1)).Divergence;
        var inside = Pairs.Derive(Catalog.Exponential.With(t), Catalog.Laplace.With(2, 1)).Divergence;
        Assert.False(Assert.IsType<Outcome.Finite>(left).Value.Contains(Functions.IfLess));
        Assert.False(Assert.IsType<Outcome.Finite>(inside).Value.Contains(Functions.IfLess));
    }

    [Fact]
    public void A_symbol_named_like_the_variable_stays_apart()
    {
        Expr x = new Symbol("x", Domain.Real);
        Same(x.Pow(2) / 2, Catalog.Normal.With(x, 1), Catalog.Normal.With(0, 1));
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(-1)]
    public void Arguments_outside_their_domain_are_refused(int sigma)
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Pairs.Derive(Catalog.Normal.With(0, sigma), Catalog.Normal.With(0, 1))
        );
        Assert.StartsWith($"Normal(0, ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Probabilities_that_do_not_sum_to_one_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Deriver.Entropy(Catalog.Categorical.With(Rational.Half, Rational.Of(1, 3)), AssumptionSet.None)
        );

    private static void Same(Expr expected, Distribution p, Distribution q, Condition? assumed = null)
    {
        var known = assumed is null ? AssumptionSet.None : AssumptionSet.None.With(assumed);
        var derivation = Deriver.Derive(p, q, known);
        var value = Assert.IsType<Outcome.Finite>(derivation.Divergence).Value;
        Assert.True(
            ZeroTest.AreEqual(expected, value, derivation.Assumptions) == Truth.True,
            $"{value} is not {expected}"
        );
    }
}
