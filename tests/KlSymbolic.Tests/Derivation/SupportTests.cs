using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation;

/// <summary>Where supports depend on parameters, cases partition the parameter space.</summary>
public class SupportTests
{
    private static readonly Symbol a = new("a", Domain.Real);
    private static readonly Symbol b = new("b", Domain.Real);
    private static readonly Symbol c = new("c", Domain.Real);
    private static readonly Symbol d = new("d", Domain.Real);
    private static readonly Symbol p = new("p", Domain.Unit);
    private static readonly Symbol q = new("q", Domain.Unit);

    [Fact]
    public void Intervals_must_be_nested()
    {
        var cases = Cases(Catalog.Uniform.With(a, b), Catalog.Uniform.With(c, d));
        Assert.Equal(Condition.And(Condition.LessOrEqual(c, a), Condition.LessOrEqual(b, d)), cases[0].When);
        Assert.Equal(Condition.Or(Condition.Less(a, c), Condition.Less(d, b)), cases[1].When);
    }

    [Fact]
    public void Half_lines_and_the_unit_interval_contain_some_intervals()
    {
        Assert.Equal(
            Condition.LessOrEqual(0, a),
            Cases(Catalog.Uniform.With(a, b), Catalog.Exponential.With(1))[0].When
        );
        Assert.Equal(
            Condition.And(Condition.LessOrEqual(0, a), Condition.LessOrEqual(b, 1)),
            Cases(Catalog.Uniform.With(a, b), Catalog.Beta.With(2, 3))[0].When
        );
        Assert.Equal(
            Condition.And(Condition.LessOrEqual(a, 0), Condition.LessOrEqual(1, b)),
            Cases(Catalog.Beta.With(2, 3), Catalog.Uniform.With(a, b))[0].When
        );
    }

    [Fact]
    public void Outcomes_are_compared_one_by_one()
    {
        var cases = Cases(Catalog.Bernoulli.With(p), Catalog.Bernoulli.With(q));
        Assert.Equal(
            Condition.And(
                Condition.Or(Condition.Less(q, 1), Condition.Equal(p, 1)),
                Condition.Or(Condition.Less(0, q), Condition.Equal(p, 0))
            ),
            cases[0].When
        );
    }

    [Fact]
    public void A_binomial_mass_vanishes_at_either_end_of_its_success_probability()
    {
        var (n, m) = (new Symbol("n", Domain.PositiveInteger), new Symbol("m", Domain.PositiveInteger));
        var finite = Cases(Catalog.Binomial.With(n, p), Catalog.Binomial.With(m, q))[0].When;
        Assert.True(Holds(5, Rational.Half, 7, Rational.Half));
        Assert.False(Holds(7, Rational.Half, 5, Rational.Half));
        Assert.False(Holds(5, Rational.Half, 7, 0));
        Assert.False(Holds(5, Rational.Half, 7, 1));
        Assert.True(Holds(5, 0, 7, 0));
        Assert.False(Holds(5, 1, 7, 1));
        Assert.True(Holds(7, 1, 7, 1));

        bool Holds(Rational n1, Rational p1, Rational n2, Rational p2) =>
            Pairs.Holds(
                finite,
                new Dictionary<Symbol, Expr>
                {
                    [n] = n1,
                    [p] = p1,
                    [m] = n2,
                    [q] = p2,
                }
            );
    }

    [Fact]
    public void One_certain_trial_may_be_compared_with_another()
    {
        var cases = Cases(Catalog.Bernoulli.With(p), Catalog.Binomial.With(1, q));
        Assert.True(Pairs.Holds(cases[0].When, new Dictionary<Symbol, Expr> { [p] = 1, [q] = 1 }));
        Assert.False(Pairs.Holds(cases[0].When, new Dictionary<Symbol, Expr> { [p] = Rational.Half, [q] = 1 }));
    }

    [Fact]
    public void Integers_of_which_Q_leaves_one_out_are_not_covered()
    {
        var (low, high) = (new Symbol("low", Domain.Integer), new Symbol("high", Domain.Integer));
        var finite = Cases(
            Catalog.DiscreteUniform.With(low, high),
            Catalog.Categorical.With(0, Rational.Half, Rational.Half)
        )[0].When;
        Assert.True(Pairs.Holds(finite, new Dictionary<Symbol, Expr> { [low] = 1, [high] = 2 }));
        Assert.False(Pairs.Holds(finite, new Dictionary<Symbol, Expr> { [low] = 0, [high] = 2 }));
    }

    [Fact]
    public void Outcomes_that_only_P_has_must_have_probability_zero()
    {
        Symbol[] three = [.. Enumerable.Range(1, 3).Select(i => new Symbol($"p{i}", Domain.Unit))];
        var cases = Cases(Catalog.Categorical.With([.. three]), Catalog.Bernoulli.With(Rational.Of(1, 3)));
        Assert.Equal(Condition.Equal(three[2], 0), cases[0].When);
        var value = Assert.IsType<Outcome.Finite>(cases[0].Outcome).Value;
        Assert.False(value.Contains(three[2]));
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(0, 0, false)]
    [InlineData(1, 1, false)]
    [InlineData(1, 0, true)]
    public void Certain_outcomes_are_decided(int first, int second, bool isInfinite)
    {
        var derivation = Pairs.Derive(Catalog.Bernoulli.With(first), Catalog.Bernoulli.With(second));
        if (isInfinite)
            Assert.Equal(InfinityReason.Support, Assert.IsType<Outcome.Infinite>(derivation.Divergence).Reason);
        else
            Assert.Equal(new Outcome.Finite(0), derivation.Divergence);
        Assert.Equal(new Outcome.Finite(0), derivation.Entropy);
    }

    [Theory]
    [InlineData(0, 1, -1, 2)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(-1, 1, 0, 1)]
    [InlineData(0, 2, 0, 1)]
    [InlineData(-1, 2, 0, 1)]
    public void At_every_point_one_case_holds_and_it_is_the_right_one(int l, int h, int low, int high)
    {
        var outcome = Pairs.Derive(Catalog.Uniform.With(a, b), Catalog.Uniform.With(c, d)).Divergence;
        var point = new Dictionary<Symbol, Expr>
        {
            [a] = l,
            [b] = h,
            [c] = low,
            [d] = high,
        };
        Assert.Equal(l >= low && h <= high, Pairs.At(outcome, point) is Outcome.Finite);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 50)]
    [InlineData(0, 100)]
    [InlineData(30, 0)]
    [InlineData(30, 60)]
    [InlineData(30, 100)]
    [InlineData(100, 0)]
    [InlineData(100, 50)]
    [InlineData(100, 100)]
    public void The_corners_of_two_probabilities_fall_into_one_case_each(int first, int second)
    {
        var outcome = Pairs.Derive(Catalog.Bernoulli.With(p), Catalog.Bernoulli.With(q)).Divergence;
        var point = new Dictionary<Symbol, Expr> { [p] = Rational.Of(first, 100), [q] = Rational.Of(second, 100) };
        var isFinite = (second > 0 || first == 0) && (second < 100 || first == 100);
        Assert.Equal(isFinite, Pairs.At(outcome, point) is Outcome.Finite);
    }

    [Fact]
    public void Assumptions_decide_cases()
    {
        var known = AssumptionSet.None.With(Condition.LessOrEqual(0, a));
        var derivation = Deriver.Derive(Catalog.Uniform.With(a, b), Catalog.Exponential.With(1), known);
        Assert.IsType<Outcome.Finite>(derivation.Divergence);
    }

    private static System.Collections.Immutable.ImmutableArray<Case> Cases(Distribution left, Distribution right)
    {
        var derivation = Pairs.Derive(left, right);
        Assert.Equal(2, Assert.IsType<Outcome.Cases>(derivation.CrossEntropy).Items.Length);
        return Assert.IsType<Outcome.Cases>(derivation.Divergence).Items;
    }
}
