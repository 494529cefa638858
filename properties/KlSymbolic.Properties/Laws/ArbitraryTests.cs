using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;
using KlSymbolic.FsCheck;

namespace KlSymbolic.Properties.Laws;

/// <summary>Random distributions exist, shrink to ones that exist, and keep what they were asked for.</summary>
public sealed class ArbitraryTests
{
    private static readonly Config config = Config
        .QuickThrowOnFailure.WithQuietOnSuccess(true)
        .WithReplay(new Replay(new Rnd(3, 5), null));

    [Fact]
    public void Distributions_exist_and_so_do_their_shrunk_ones() =>
        Check.One(
            config,
            Prop.ForAll(
                KlArbitraries.Distributions(),
                d => Exists(d) && KlArbitraries.Distributions().Shrinker(d).All(Exists)
            )
        );

    [Fact]
    public void Nested_pairs_are_nested()
    {
        var uniform = Catalog.Find("Uniform")!;
        Check.One(
            config,
            Prop.ForAll(
                KlArbitraries.NestedPair(uniform, uniform),
                point => point.ValuesOfQ[0] <= point.ValuesOfP[0] && point.ValuesOfP[1] <= point.ValuesOfQ[1]
            )
        );
        Assert.Throws<ArgumentException>(() => KlArbitraries.NestedPair(Catalog.Find("Normal")!, uniform));
    }

    [Fact]
    public void Nearly_equal_pairs_differ_little_and_not_always_not_at_all()
    {
        var points = KlArbitraries.NearlyEqualPair(Catalog.Find("Normal")!).Generator.Sample(50).ToList();
        Assert.All(
            points,
            point =>
                Assert.All(
                    point.ValuesOfP.Zip(point.ValuesOfQ),
                    v => Assert.True((v.First - v.Second).Abs() * 1000 <= v.First.Abs())
                )
        );
        Assert.Contains(points, point => !point.ValuesOfP.SequenceEqual(point.ValuesOfQ));
    }

    [Fact]
    public void Probabilities_sum_to_one_and_have_zeros()
    {
        var drawn = FiniteDistributions.Of(4).Generator.Sample(100).ToList();
        Assert.All(drawn, p => Assert.Equal(Rational.One, p.Aggregate(Rational.Zero, (sum, x) => sum + x)));
        Assert.Contains(drawn, p => p.Any(x => x.IsZero));
    }

    [Fact]
    public void A_law_is_a_property_of_its_own()
    {
        Func<double[], double[], double> right = (p, q) => p[0] * Math.Log(p[0] / q[0]) - p[0] + q[0];
        Check.One(config, KlLaws.Property("non-negativity", right, "Poisson", "Poisson"));
        Assert.ThrowsAny<Exception>(() =>
            Check.One(config, KlLaws.Property("non-negativity", (p, q) => -right(p, q), "Poisson", "Poisson"))
        );
    }

    private static bool Exists(Distribution d) => AssumptionSet.None.Decide(d.Requirements) == Truth.True;
}
