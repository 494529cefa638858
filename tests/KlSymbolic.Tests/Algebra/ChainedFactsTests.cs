using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Algebra;

public sealed class ChainedFactsTests
{
    [Theory]
    [InlineData("a < b and b <= c", "a < c", Truth.True)]
    [InlineData("a < b and b <= 1", "a < 1", Truth.True)]
    [InlineData("a <= b and b <= 1", "a <= 1", Truth.True)]
    [InlineData("a <= b and b <= 1", "a < 1", Truth.Unknown)]
    [InlineData("a < b and b < c and c <= 1", "a < 1", Truth.True)]
    [InlineData("a < b and b <= 1", "1 < a", Truth.False)]
    [InlineData("a < b and c <= 1", "a < 1", Truth.Unknown)]
    public void Relations_give_others(string known, string asked, Truth expected)
    {
        var table = SymbolTable.Open;
        var facts = AssumptionSet.None.With(Infix.ParseCondition(known, table));

        Assert.Equal(expected, facts.Decide(Infix.ParseCondition(asked, table)));
    }

    /// <summary>Where 0 ≤ p ≤ 1, and nothing is known of x, y and z.</summary>
    [Theory]
    [InlineData("p == 1 and p != 1", Truth.False)]
    [InlineData("p < 1 or p == 1", Truth.True)]
    [InlineData("(p < 1 or p == 1) and (p > 0 or p == 0)", Truth.True)]
    [InlineData("(p == 1 and p != 1) or (p == 0 and p != 0)", Truth.False)]
    [InlineData("p < 1 and p > 0", Truth.Unknown)]
    [InlineData("p == 1 or p == 0", Truth.Unknown)]
    [InlineData("x < y and y < x", Truth.False)]
    [InlineData("x < y and y < z and z < x", Truth.False)]
    [InlineData("x < y or y <= x", Truth.True)]
    [InlineData("x < y or y < x", Truth.Unknown)]
    [InlineData("x < 1 or x == 1", Truth.Unknown)]
    public void Relations_that_exclude_each_other_never_hold_together(string asked, Truth expected)
    {
        var table = SymbolTable.Open.With("p", Domain.Unit);

        Assert.Equal(expected, AssumptionSet.None.Decide(Infix.ParseCondition(asked, table)));
    }

    [Theory]
    [InlineData("exp(x) - 1", "0 < x", true)]
    [InlineData("1 - exp(-x)", "0 < x", true)]
    [InlineData("log(x + 1)", "0 < x", true)]
    [InlineData("log(x)", "0 < x", false)]
    public void An_exponential_less_one_has_the_sign_of_its_exponent(string text, string fact, bool isPositive)
    {
        var facts = AssumptionSet.None.With(Infix.ParseCondition(fact, SymbolTable.Open));

        Assert.Equal(isPositive, Signs.IsPositive(Infix.Parse(text, SymbolTable.Open), facts));
    }

    [Theory]
    [InlineData("log(b) - log(a)", "a < b", true)]
    [InlineData("3*erf(b) - 3*erf(a)", "a < b", true)]
    [InlineData("sqrt(b) - sqrt(a)", "a < b", true)]
    [InlineData("softplus(b) - softplus(a)", "a < b", true)]
    [InlineData("atanh(b) - atanh(a)", "a < b", true)]
    [InlineData("b/s - a/s", "a < b and 0 < s", true)]
    [InlineData("erf((b - m)/s) - erf((a - m)/s)", "a < b and 0 < s", true)]
    [InlineData("log(a) - log(b)", "a < b", false)]
    [InlineData("erfc(b) - erfc(a)", "a < b", false)]
    [InlineData("b/s - a/s", "a < b", false)]
    public void A_difference_of_values_of_an_increasing_function_has_the_sign_of_that_of_its_arguments(
        string text,
        string fact,
        bool isPositive
    )
    {
        var facts = AssumptionSet.None.With(Infix.ParseCondition(fact, SymbolTable.Open));

        Assert.Equal(isPositive, Signs.IsPositive(Infix.Parse(text, SymbolTable.Open), facts));
    }
}
