using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Tests.Derivation;

/// <summary>Pairs of families that need no more than their density; expected formulas are those of the literature.</summary>
public class KernelsBeyondTheCatalogueTests
{
    private static readonly Expr m1 = new Symbol("m1", Domain.Real);
    private static readonly Expr m2 = new Symbol("m2", Domain.Real);
    private static readonly Expr s1 = new Symbol("s1", Domain.Positive);
    private static readonly Expr s2 = new Symbol("s2", Domain.Positive);
    private static readonly Expr p1 = new Symbol("p1", Domain.UnitOpen);
    private static readonly Expr p2 = new Symbol("p2", Domain.UnitOpen);
    private static readonly Expr n = new Symbol("n", Domain.PositiveInteger);

    [Fact]
    public void The_divergence_of_reciprocal_quadratics_is_symmetric() =>
        // Chyzak, Nielsen, arXiv:1905.10965.
        Same(
            Log(((s1 + s2).Pow(2) + (m1 - m2).Pow(2)) / (4 * s1 * s2)),
            ThrowawayFamilies.Witch.With(m1, s1),
            ThrowawayFamilies.Witch.With(m2, s2)
        );

    [Fact]
    public void A_bijection_does_not_change_the_divergence() =>
        Same(
            Finite(Pairs.Derive(Catalog.Normal.With(m1, s1), Catalog.Normal.With(m2, s2))),
            ThrowawayFamilies.NormalLogit.With(m1, s1),
            ThrowawayFamilies.NormalLogit.With(m2, s2)
        );

    [Fact]
    public void Extreme_values()
    {
        // Bauckhage, arXiv:1310.3713, for minima; here for maxima.
        var r = s1 / s2;
        Same(
            Log(s2 / s1) + EulerGamma * (r - 1) - 1 + (m1 - m2) / s2 + Exp((m2 - m1) / s2) * Functions.Gamma.Of(r + 1),
            ThrowawayFamilies.Extreme.With(m1, s1),
            ThrowawayFamilies.Extreme.With(m2, s2)
        );
    }

    [Fact]
    public void Power_tails_are_nested()
    {
        var derivation = Pairs.Derive(ThrowawayFamilies.Tail.With(s1, 2), ThrowawayFamilies.Tail.With(s2, 3));
        var cases = Assert.IsType<Outcome.Cases>(derivation.Divergence).Items;
        Assert.Equal(Condition.LessOrEqual(s2, s1), cases[0].When);
        var value = Assert.IsType<Outcome.Finite>(cases[0].Outcome).Value;
        Expr expected = Log(Rational.Of(2, 3)) + 3 * Log(s1 / s2) + Rational.Half;
        Assert.Equal(Truth.True, ZeroTest.AreEqual(value, expected, derivation.Assumptions));
        Assert.Equal(InfinityReason.Support, Assert.IsType<Outcome.Infinite>(cases[1].Outcome).Reason);
    }

    [Fact]
    public void The_same_number_of_trials() =>
        Same(
            n * (p1 * Log(p1 / p2) + (1 - p1) * Log((1 - p1) / (1 - p2))),
            ThrowawayFamilies.Trials.With(n, p1),
            ThrowawayFamilies.Trials.With(n, p2)
        );

    [Fact]
    public void A_case_that_fixes_a_parameter_is_derived_with_its_value()
    {
        var derivation = Pairs.Derive(ThrowawayFamilies.Trials.With(n, p1), Catalog.Bernoulli.With(p2));
        var cases = Assert.IsType<Outcome.Cases>(derivation.Divergence).Items;
        Assert.Equal(Condition.Equal(n, 1), cases[0].When);
        var expected = p1 * Log(p1 / p2) + (1 - p1) * Log((1 - p1) / (1 - p2));
        var value = Assert.IsType<Outcome.Finite>(cases[0].Outcome).Value;
        Assert.Equal(Truth.True, ZeroTest.AreEqual(value, expected, derivation.Assumptions));
    }

    [Fact]
    public void Tails_heavier_than_every_exponential_make_the_divergence_infinite()
    {
        foreach (
            var q in (Distribution[])
                [Catalog.Normal.With(m2, s2), Catalog.Laplace.With(m2, s2), ThrowawayFamilies.Extreme.With(m2, s2)]
        )
        {
            var derivation = Pairs.Derive(ThrowawayFamilies.Witch.With(m1, s1), q);
            Assert.Equal(InfinityReason.Tails, Assert.IsType<Outcome.Infinite>(derivation.Divergence).Reason);
            Assert.Equal(InfinityReason.Tails, Assert.IsType<Outcome.Infinite>(derivation.CrossEntropy).Reason);
            Assert.Equal(Log(4 * Pi * s1), Finite(derivation.Entropy), new Equality(derivation.Assumptions));
        }
    }

    [Fact]
    public void What_no_rule_knows_is_named()
    {
        var derivation = Pairs.Derive(Catalog.Normal.With(m1, s1), ThrowawayFamilies.Witch.With(m2, s2));
        var obstacle = Assert.IsType<Outcome.NoClosedForm>(derivation.Divergence).Statistic;
        Assert.True(obstacle.Contains(Functions.Log));
        Assert.IsType<Outcome.Finite>(derivation.Entropy);
    }

    private static Expr Finite(PairDerivation derivation) => Finite(derivation.Divergence);

    private static Expr Finite(Outcome outcome) => Assert.IsType<Outcome.Finite>(outcome).Value;

    private static void Same(Expr expected, Distribution p, Distribution q)
    {
        var derivation = Pairs.Derive(p, q);
        Assert.Equal(expected, Finite(derivation), new Equality(derivation.Assumptions));
    }

    private sealed class Equality(AssumptionSet known) : IEqualityComparer<Expr>
    {
        public bool Equals(Expr? x, Expr? y) =>
            x is not null && y is not null && ZeroTest.AreEqual(x, y, known) == Truth.True;

        public int GetHashCode(Expr obj) => 0;
    }
}
