using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;
using KlSymbolic.FsCheck;
using KlSymbolic.Properties.Numeric;

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
    public void Random_densities_integrate_to_one_and_shrink_to_ones_that_exist()
    {
        var decided = 0;
        var names = new HashSet<string>();
        foreach (var d in KlArbitraries.Densities().Generator.Sample(25, new Rnd(7, 9), 30))
        {
            names.Add(d.ToString());
            Assert.All(KlArbitraries.Densities().Shrinker(d).Take(5), x => Assert.True(Exists(x), x.ToString()));
            if (Mass(d) is not { } mass)
                continue;
            Assert.Equal(1, mass, 1e-4);
            decided++;
        }
        Assert.True(decided >= 10, $"Only {decided} of 25 densities were integrated.");
        Assert.True(names.Count >= 20);
    }

    [Fact]
    public void Probabilities_shrink_to_few_digits()
    {
        ImmutableArray<Rational> p = [Rational.Of(1000, 1017), 0, Rational.Of(16, 1017), Rational.Of(1, 1017)];
        Assert.Contains(
            FiniteDistributions.Of(4).Shrinker(p),
            q => q.SequenceEqual([Rational.Of(1, 3), 0, Rational.Of(1, 3), Rational.Of(1, 3)])
        );
        Assert.All(
            FiniteDistributions.Of(4).Shrinker(p),
            q => Assert.Equal(Rational.One, q.Aggregate(Rational.Zero, (sum, x) => sum + x))
        );
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

    /// <summary>The integral of the density by the substitution x = sinh(sinh t), cut off; null where that is not accurate.</summary>
    private static double? Mass(Distribution d)
    {
        var law = NumericLaw.Of(d);
        double Sum(int count) =>
            Enumerable
                .Range(-count, 2 * count + 1)
                .Sum(i =>
                {
                    var t = 5.0 * i / count;
                    var (u, du) = (Math.Sinh(t), Math.Cosh(t));
                    var (x, dx) = Between(law, u);
                    var density = x > law.Lower && x < law.Upper ? law.Density(x) : 0;
                    return double.IsFinite(density) ? density * dx * du * 5.0 / count : 0;
                });
        var (coarse, fine) = (Sum(2_000), Sum(4_000));
        return Math.Abs(coarse - fine) < 1e-7 ? fine : null;
    }

    /// <summary>A point of the support for a real number, with its derivative.</summary>
    private static (double X, double Slope) Between(NumericLaw law, double u) =>
        (double.IsFinite(law.Lower), double.IsFinite(law.Upper)) switch
        {
            (true, true) => (
                law.Lower + (law.Upper - law.Lower) / (1 + Math.Exp(-u)),
                (law.Upper - law.Lower) / (2 + Math.Exp(u) + Math.Exp(-u))
            ),
            (true, false) => (law.Lower + Math.Exp(u), Math.Exp(u)),
            (false, true) => (law.Upper - Math.Exp(u), Math.Exp(u)),
            _ => (Math.Sinh(u), Math.Cosh(u)),
        };

    private static bool Exists(Distribution d) => AssumptionSet.None.Decide(d.Requirements) == Truth.True;
}
