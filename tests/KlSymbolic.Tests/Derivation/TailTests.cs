using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation;

/// <summary>Expectations that do not exist make a divergence infinite, for exactly the parameters for which they do not.</summary>
public class TailTests
{
    private static readonly Symbol shape = new("shape", Domain.Positive);
    private static readonly Symbol scale = new("scale", Domain.Positive);
    private static readonly Expr one = new Symbol("one", Domain.Positive);
    private static readonly Expr two = new Symbol("two", Domain.Positive);

    [Fact]
    public void A_power_tail_against_a_square_is_finite_where_the_second_moment_is() =>
        AssertFiniteWhere(
            Condition.Less(2, shape),
            ThrowawayFamilies.Reciprocal.With(shape, scale),
            Catalog.Normal.With(one, two)
        );

    [Fact]
    public void A_power_tail_against_an_exponential_one_is_finite_where_the_mean_is() =>
        AssertFiniteWhere(
            Condition.Less(1, shape),
            ThrowawayFamilies.Reciprocal.With(shape, scale),
            Catalog.Exponential.With(one)
        );

    [Fact]
    public void Mass_near_zero_counts_as_a_tail() =>
        AssertFiniteWhere(
            Condition.Less(1, shape),
            Catalog.Gamma.With(shape, scale),
            ThrowawayFamilies.Reciprocal.With(one, two)
        );

    [Fact]
    public void An_exponential_tail_against_a_double_exponential_one_is_finite_where_it_is_lighter() =>
        AssertFiniteWhere(
            Condition.Less(scale, one),
            Catalog.Laplace.With(shape, scale),
            ThrowawayFamilies.Extreme.With(two, one)
        );

    [Fact]
    public void Growth_alone_decides_where_no_rule_knows_the_expectation()
    {
        // log(1 + e^(−x)) grows like |x| at one end, where the coefficients of both do not add up to 0.
        AssertInfiniteWhere(Condition.Always, Catalog.Cauchy.With(shape, scale), Catalog.Logistic.With(one, two));
        AssertInfiniteWhere(
            Condition.LessOrEqual(shape, 1),
            Catalog.StudentT.With(shape, one, two),
            Catalog.Logistic.With(one, two)
        );
        AssertInfiniteWhere(
            Condition.LessOrEqual(shape, 1),
            ThrowawayFamilies.Reciprocal.With(shape, scale),
            Catalog.Lindley.With(one)
        );
        AssertInfiniteWhere(Condition.Always, Catalog.LogNormal.With(one, two), Catalog.ExpGamma.With(one, two));
        AssertInfiniteWhere(
            Condition.Less(shape, 1),
            Catalog.Weibull.With(shape, scale),
            Catalog.ExpGamma.With(one, two)
        );
    }

    [Fact]
    public void Growth_towards_the_end_at_zero_decides_too()
    {
        AssertInfiniteWhere(
            Condition.Always,
            Catalog.ContinuousBernoulli.With(Rational.Of(1, 3)),
            Catalog.InverseGamma.With(one, two)
        );
        AssertInfiniteWhere(
            Condition.LessOrEqual(1, shape),
            Catalog.ContinuousBernoulli.With(Rational.Of(1, 3)),
            Catalog.Frechet.With(shape, two)
        );
        // A square of a logarithm is integrable against anything bounded.
        AssertInfiniteWhere(
            Condition.Never,
            Catalog.ContinuousBernoulli.With(Rational.Of(1, 3)),
            Catalog.LogNormal.With(one, two)
        );
    }

    /// <summary>Infinite by the tails under the condition, and not known elsewhere.</summary>
    private static void AssertInfiniteWhere(Condition condition, Distribution p, Distribution q)
    {
        var divergence = Pairs.Derive(p, q).Divergence;
        var cases = divergence is Outcome.Cases { Items: var items } ? items : [new(Condition.Always, divergence)];
        var infinite = cases.SingleOrDefault(c => c.Outcome is Outcome.Infinite);
        Assert.Equal(condition, infinite?.When ?? Condition.Never);
        Assert.All(cases.Where(c => c != infinite), c => Assert.IsType<Outcome.NoClosedForm>(c.Outcome));
        if (infinite is not null)
            Assert.Equal(InfinityReason.Tails, ((Outcome.Infinite)infinite.Outcome).Reason);
    }

    [Fact]
    public void Numbers_decide_the_case()
    {
        var light = Pairs.Derive(Catalog.Laplace.With(0, Rational.Half), ThrowawayFamilies.Extreme.With(0, 1));
        Assert.IsType<Outcome.Finite>(light.Divergence);
        var heavy = Pairs.Derive(
            Catalog.Laplace.With(0, Rational.Of(11, 10)),
            ThrowawayFamilies.Extreme.With(0, Rational.Of(4, 5))
        );
        Assert.Equal(InfinityReason.Tails, Assert.IsType<Outcome.Infinite>(heavy.Divergence).Reason);
        Assert.Equal(InfinityReason.Tails, Assert.IsType<Outcome.Infinite>(heavy.CrossEntropy).Reason);
        Assert.IsType<Outcome.Finite>(heavy.Entropy);
    }

    [Fact]
    public void A_divergent_statistic_is_claimed_where_it_decides()
    {
        var derivation = Pairs.Derive(ThrowawayFamilies.Reciprocal.With(shape, scale), Catalog.Normal.With(one, two));
        var claims = derivation.Steps.Where(s => s.Kind == StepKind.Divergence).Select(s => s.Claim).ToList();
        var claim = Assert.IsType<Claim.Diverges>(Assert.Single(claims));
        Assert.Equal(claim.Variable.Pow(2), claim.Statistic);
        Assert.Equal(Truth.True, AssumptionSet.None.With(Condition.LessOrEqual(shape, 2)).Decide(claim.When));
    }

    [Fact]
    public void Assumptions_leave_a_single_case()
    {
        var derivation = Deriver.Derive(
            ThrowawayFamilies.Reciprocal.With(shape, scale),
            Catalog.Normal.With(one, two),
            AssumptionSet.None.With(Condition.Less(3, shape))
        );
        Assert.IsType<Outcome.Finite>(derivation.Divergence);
    }

    [Fact]
    public void A_power_law_on_the_integers_needs_a_mean_against_what_falls_geometrically()
    {
        var s = new Symbol("s", Domain.Positive with { Lower = 1 });
        var half = (Expr)Rational.Half;
        AssertFiniteWhere(Condition.Less(2, s), Catalog.Zipf.With(s), Catalog.Geometric.With(half));
        AssertFiniteWhere(Condition.Less(2, s), Catalog.Zipf.With(s), Catalog.Logarithmic.With(half));
        foreach (var q in (Distribution[])[Catalog.Poisson.With(one), Catalog.NegativeBinomial.With(one, half)])
        {
            var cases = Assert.IsType<Outcome.Cases>(Pairs.Derive(Catalog.Zipf.With(s), q).Divergence).Items;
            Assert.Equal([Condition.Less(2, s), Condition.LessOrEqual(s, 2)], cases.Select(c => c.When));
            Assert.IsType<Outcome.NoClosedForm>(cases[0].Outcome);
            Assert.Equal(InfinityReason.Tails, Assert.IsType<Outcome.Infinite>(cases[1].Outcome).Reason);
        }
    }

    [Fact]
    public void A_series_is_labelled_as_one()
    {
        var half = (Expr)Rational.Half;
        var series = Pairs.Derive(Catalog.Geometric.With(half), Catalog.Poisson.With(1)).Divergence;
        Assert.True(Assert.IsType<Outcome.Finite>(series).IsSeries);
        var sum = Pairs.Derive(Catalog.Binomial.With(600, half), Catalog.Poisson.With(1)).Divergence;
        Assert.False(Assert.IsType<Outcome.Finite>(sum).IsSeries);
    }

    private static void AssertFiniteWhere(Condition condition, Distribution p, Distribution q)
    {
        var derivation = Pairs.Derive(p, q);
        Assert.IsType<Outcome.Finite>(derivation.Entropy);
        foreach (var outcome in (Outcome[])[derivation.Divergence, derivation.CrossEntropy])
        {
            var cases = Assert.IsType<Outcome.Cases>(outcome).Items;
            Assert.Equal([condition, condition.Negate()], cases.Select(c => c.When));
            Assert.IsType<Outcome.Finite>(cases[0].Outcome);
            Assert.Equal(InfinityReason.Tails, Assert.IsType<Outcome.Infinite>(cases[1].Outcome).Reason);
        }
    }
}
