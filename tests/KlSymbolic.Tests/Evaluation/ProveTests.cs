using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Tests.Evaluation;

/// <summary>Expected digits are by mpmath 1.3 at 80 digits, from the formulas for H(P) and E log q, which it integrates for Kumaraswamy and adds up term by term for discrete laws.</summary>
public sealed class ProveTests
{
    [Theory]
    [InlineData("Normal(0, 1)", "Normal(0, 1 + 1/1073741824)", 30, "8.67361736642080937321480622682e-19")]
    [InlineData("Beta(2, 3)", "Beta(1/2, 1/2)", 50, "0.54630320230406715103980349785860421911245230612524")]
    [InlineData("Gamma(1024, 1024)", "Gumbel(1/2, 2)", 30, "3.76916597686144636851395136510")]
    [InlineData("Binomial(5, 0)", "Binomial(5, 1/2)", 30, "3.46573590279972654708616060729")]
    [InlineData("Kumaraswamy(16, 1024)", "Beta(1/2, 1/2)", 30, "2.07764691037782440135087001166")]
    [InlineData("Kumaraswamy(1/100, 1/16)", "Kumaraswamy(7/2, 3/4)", 30, "38.2042516207652332603081945700")]
    [InlineData("NegativeBinomial(100, 1/16)", "NegativeBinomial(99, 1/5)", 30, "122.760341473763650656969954605")]
    [InlineData("Poisson(100000)", "NegativeBinomial(99, 1/1000)", 30, "2.96679093665269594844352134471")]
    public void All_digits_are_right(string p, string q, int digits, string expected) =>
        Assert.Equal(new ProvenValue.Finite(expected), Kl.Prove(p, q, digits).Values.Divergence);

    [Fact]
    public void Equal_laws_of_two_families_diverge_by_exactly_0() =>
        Assert.Equal(
            new ProvenValue.Finite("0"),
            Kl.Prove("Kumaraswamy(1, 1/2)", "Beta(1, 1/2)", 30).Values.Divergence
        );

    [Fact]
    public void What_a_deadline_leaves_no_time_for_says_so()
    {
        var evaluator = PairEvaluator.Of(Named("Normal"), 2, Named("Normal"), 2);
        Rational[] values = [0, 1, 1, 3];

        var found = evaluator.Prove([.. values], 30, InformationUnit.Nats, new Deadline(TimeSpan.Zero));

        ProvenValue[] all = [found.Divergence, found.CrossEntropy, found.Entropy];
        Assert.All(all, v => Assert.Contains("its share", Assert.IsType<ProvenValue.CannotTell>(v).Explanation));
        Assert.IsType<ProvenValue.Finite>(evaluator.Prove([.. values], 30).Divergence);

        static Family Named(string name) => Catalog.Find(name)!;
    }

    [Fact]
    public void Long_lists_of_probabilities_are_derived_for_as_numbers_but_for_zeros()
    {
        // P gives 1/64 to each outcome but the last two, 0 and 2/64; Q is uniform: log 2/32.
        const int count = 64;
        Expr[] p = [.. Enumerable.Repeat((Expr)Rational.Of(1, count), count - 2), Expr.Zero, Rational.Of(2, count)];
        var (first, second) = (
            Catalog.Find("Categorical")!.With([.. p]),
            Catalog.Find("Categorical")!.With([.. Enumerable.Repeat((Expr)Rational.Of(1, count), count)])
        );

        var (evaluator, point) = PairEvaluation.Generalise(first, second);

        Assert.Equal([Rational.Zero], point);
        Assert.Equal(new ProvenValue.Finite("0.0216608493924982909"), evaluator.Prove(point, 18).Divergence);
    }

    [Fact]
    public void Quantities_share_what_is_left_of_the_time()
    {
        var deadline = new Deadline(TimeSpan.FromHours(3));

        // No test takes a minute.
        Assert.InRange(deadline.Share(3), TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(60));
        Assert.InRange(deadline.Share(1), TimeSpan.FromMinutes(179), TimeSpan.FromMinutes(180));
    }

    [Fact]
    public void Infinity_has_no_digits() =>
        Assert.IsType<ProvenValue.Infinite>(Kl.Prove("Cauchy(0, 1)", "Normal(0, 1)", 30).Values.Divergence);

    [Fact]
    public void Bits_are_nats_over_log_2() =>
        Assert.Equal(
            new ProvenValue.Finite("5.00000000000000000000000000000"),
            Kl.Prove("Binomial(5, 0)", "Binomial(5, 1/2)", 30, InformationUnit.Bits).Values.Divergence
        );

    [Fact]
    public void At_least_one_digit_is_asked_for() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Kl.Prove("Normal(0, 1)", "Normal(1, 1)", 0));
}
