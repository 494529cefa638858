using KlSymbolic.Algebra;
using KlSymbolic.FsCheck;

namespace KlSymbolic.Properties.Laws;

/// <summary>What somebody else's function is told: right ones pass, wrong ones are broken where they are wrong.</summary>
public sealed class CheckAllTests
{
    public static IEnumerable<object[]> Rows => KlLaws.Rows("Exponential", "Exponential");

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_rows_of_a_theory_hold_for_a_right_function(string law, string p, string q) =>
        Assert.NotEqual(LawStatus.Broken, KlLaws.Check(law, Exponential, p, q).Status);

    [Fact]
    public void A_right_function_holds_with_cases_decided()
    {
        var report = KlLaws.CheckAll(Exponential, "Exponential").ThrowIfBroken();
        Assert.True(report.Decided > 100, report.ToString());
        Assert.True(KlLaws.CheckAll(Normal, "Normal").Holds);
        Assert.True(KlLaws.CheckAll(Categorical, "Categorical").Holds);
    }

    /// <summary>Distributions.jl as shipped since 2021: the formula for rates, applied to scales.</summary>
    [Fact]
    public void Exchanged_arguments_are_found_with_a_readable_counterexample()
    {
        var report = KlLaws.CheckAll((p, q) => Exponential(q, p), "Exponential");
        Assert.Contains(report.Broken, b => b.Law.Name == "definition");
        Assert.Contains(report.Broken, b => b.Law.Name == "decomposition");
        Assert.All(report.Broken, b => Assert.True(b.Counterexample!.Length < 200, b.Counterexample));
    }

    [Fact]
    public void A_finite_number_for_an_infinite_divergence_is_found() =>
        Assert.Contains(
            KlLaws.CheckAll((p, q) => Math.Log((q[1] - q[0]) / (p[1] - p[0])), "Uniform").Broken,
            b => b.Law.Name == "infinite iff"
        );

    /// <summary>As in Distributions.jl and TensorFlow Probability: 0 log 0 is no number in floating point.</summary>
    [Fact]
    public void No_number_where_the_divergence_is_finite_is_found_at_the_edges()
    {
        static double Term(double a, double b) => a * Math.Log(a / b);
        var report = KlLaws.CheckAll(
            (p, q) => Term(p[0], q[0]) + Term(1 - p[0], 1 - q[0]),
            "Bernoulli",
            settings: new() { Cases = 1 }
        );
        Assert.Contains(
            "KL = nan, but it is 0",
            report.Broken.Single(b => b.Law.Name == "infinite iff").Counterexample,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Minus_infinity_is_negative() =>
        Assert.Equal(
            "Exponential(1) || Exponential(1): KL = -inf is negative",
            KlLaws
                .CheckAll((_, _) => double.NegativeInfinity, "Exponential")
                .Broken.Single(b => b.Law.Name == "non-negativity")
                .Counterexample
        );

    /// <summary>Of one distribution, that is none of doubles: these differ by as much as they are rounded.</summary>
    [Fact]
    public void Rounding_a_point_to_doubles_makes_no_divergence_negative()
    {
        var subject = LawSubject.Derived(Kl.Derive("Categorical(p1, p2, p3)", "Bernoulli(q)"));
        var (p, q) = (Rational.Of(1, 1000), Rational.Of(999, 1000));
        var value = subject.At(new(subject.Derivation, [p, q, 0], [q]), new());
        Assert.InRange(value!.Value.High, 0, 1e-15);
        Assert.InRange(value.Value.Value, -1e-15, 1e-15);
    }

    [Theory]
    [InlineData(0.34657359027997264, 1.3e-9, "0.34657359")]
    [InlineData(-1.2e-12, 1e-9, "0")]
    [InlineData(12.5, 0.5, "12.5 ± 0.5")]
    [InlineData(double.NegativeInfinity, 0, "-inf")]
    public void Counterexamples_show_the_digits_that_are_known(double value, double error, string text) =>
        Assert.Equal(text, new LawValue(value, error).ToString());

    [Fact]
    public void A_divergence_that_is_not_additive_is_found() =>
        Assert.Contains(
            KlLaws.CheckAll((p, q) => Math.Pow(Categorical(p, q), 2), "Categorical").Broken,
            b => b.Law.Name == "additivity"
        );

    [Fact]
    public void A_function_that_throws_is_broken_and_not_an_error() =>
        Assert.All(
            KlLaws.CheckAll((_, _) => throw new InvalidOperationException("no"), "Normal").Broken,
            b => Assert.Contains("throws", b.Counterexample, StringComparison.Ordinal)
        );

    [Fact]
    public void The_same_seed_gives_the_same_report()
    {
        var settings = new LawSettings { Seed = 5, Cases = 5 };
        string Run() =>
            string.Join("\n", KlLaws.CheckAll((p, q) => 2 * Normal(p, q), "Normal", settings: settings).Results);
        Assert.Equal(Run(), Run());
    }

    private static double Exponential(double[] p, double[] q) => q[0] / p[0] - 1 - Math.Log(q[0] / p[0]);

    private static double Normal(double[] p, double[] q)
    {
        var (ratio, shift) = (p[1] / q[1], (p[0] - q[0]) / q[1]);
        return (ratio * ratio - 1 + shift * shift) / 2 - Math.Log(ratio);
    }

    private static double Categorical(double[] p, double[] q) =>
        p.Zip(
                q,
                (a, b) =>
                    a == 0 ? 0
                    : b == 0 ? double.PositiveInfinity
                    : a * Math.Log(a / b)
            )
            .Sum();
}
