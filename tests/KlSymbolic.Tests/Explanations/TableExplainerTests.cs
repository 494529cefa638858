using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Explanations;

namespace KlSymbolic.Tests.Explanations;

public class TableExplainerTests
{
    /// <summary>By hand: KL = ½ log₂(0.5/0.8) + ½ log₂(0.5/0.2) = ½ log₂(25/16) = log₂(5/4), and H(P, Q) = 1 + that.</summary>
    [Fact]
    public void A_coin_in_bits()
    {
        var pair = Kl.Explain("{H: 0.5, T: 0.5}", "{T: 0.2, H: 0.8}", InformationUnit.Bits);
        Assert.Equal(1, Value(pair.Forward.Entropy), 15);
        Assert.Equal(Math.Log2(1.25), Value(pair.Forward.Divergence), 15);
        Assert.Equal(1 + Math.Log2(1.25), Value(pair.Forward.CrossEntropy), 14);
        Assert.Equal(["H", "T"], pair.Outcomes.Select(o => o.Label));
        Assert.Equal(0.5 * Math.Log2(0.5 / 0.8), pair.Outcomes[0].Forward, 14);
        Assert.Equal(0.2 * Math.Log2(0.2 / 0.5), pair.Outcomes[1].Reverse, 14);
    }

    /// <summary>For p = ½ and q = ½ + e, KL = −½ log(1 − 4e²) = 2e² + 4e⁴ + …: at e = 1e-9 a plain sum of logarithms has no digit left.</summary>
    [Fact]
    public void Near_equality_all_digits_remain_and_nothing_is_negative()
    {
        var pair = Kl.Explain("{a: 0.5, b: 0.5}", "{a: 0.500000001, b: 0.499999999}");
        Assert.Equal(1, Value(pair.Forward.Divergence) / 2e-18, 12);
        Assert.True(Value(pair.Reverse.Divergence) > 0);
        var same = Kl.Explain("{a: 1/3, b: 2/3}", "{a: 1/3, b: 2/3}");
        Assert.Equal(0, Value(same.Forward.Divergence));
    }

    [Fact]
    public void An_outcome_that_Q_lacks_costs_infinitely_much_and_one_that_P_lacks_costs_nothing()
    {
        var pair = Kl.Explain("{a: 0.5, b: 0.5}", "{a: 1}");
        Assert.IsType<Amount.Infinite>(pair.Forward.Divergence);
        Assert.IsType<Amount.Infinite>(pair.Forward.CrossEntropy);
        Assert.Equal(double.PositiveInfinity, pair.Outcomes.Single(o => o.Label == "b").Forward);
        Assert.Equal(Math.Log(2), Value(pair.Reverse.Divergence), 15);
    }

    [Fact]
    public void Counts_are_divided_by_their_sum_and_that_is_said()
    {
        var table = OutcomeTableReader.Read("{\"rain\": 3, 'sun': 7}", "P");
        Assert.Equal("counts, divided by their sum 10", table.Note);
        Assert.Equal("3/10", table.Outcomes[0].Probability.ToString());
        Assert.Null(OutcomeTableReader.Read("{a: 0.25, b: 0.75}", "P").Note);
        Assert.Contains(
            "by rounding",
            OutcomeTableReader.Read("{a: 0.333, b: 0.333, c: 0.333}", "P").Note,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{a: 0.5, b: 0.4}", "sum to 0.9 and must sum to 1")]
    [InlineData("{a: 0.5, a: 0.5}", "'a' stands twice")]
    [InlineData("{a: -0.5, b: 1.5}", "negative")]
    [InlineData("{a: nan, b: 1}", "needs a number")]
    [InlineData("{a: inf, b: 1}", "needs a number")]
    [InlineData("{a: x}", "needs a number")]
    [InlineData("{}", "there is no outcome")]
    [InlineData("{a: 0, b: 0}", "all numbers are 0")]
    [InlineData("{a: 1", "ends with '}'")]
    [InlineData("{a 1}", "':' is expected")]
    [InlineData("{a: 1} and", "more follows")]
    [InlineData("{: 1}", "needs a name")]
    [InlineData("{\"a: 1}", "closing")]
    public void What_is_no_table_is_refused_with_the_remedy(string text, string part)
    {
        var error = Assert.Throws<InputException>(() => OutcomeTableReader.Read(text, "Q"));
        Assert.StartsWith("Q, column ", error.Message, StringComparison.Ordinal);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Σ p log(p/q) for Binomial(2, ½) against {¼, ½, ¼}: the same law, so 0.</summary>
    [Fact]
    public void A_table_of_numbers_is_compared_with_a_family()
    {
        Assert.Equal(0, Value(Kl.Explain("{0: 1, 1: 2, 2: 1}", "Binomial(2, 1/2)").Forward.Divergence), 15);
        var error = Assert.Throws<InputException>(() => Kl.Explain("{H: 1, T: 1}", "Bernoulli(1/2)"));
        Assert.Contains("give both as tables", error.Message, StringComparison.Ordinal);
    }

    private static double Value(Amount amount) => Assert.IsType<Amount.Finite>(amount).Value;
}
