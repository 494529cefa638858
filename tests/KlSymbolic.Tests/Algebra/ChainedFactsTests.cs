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
    [InlineData("a < b and b <= 1", "1 < a", Truth.False)]
    [InlineData("a < b and c <= 1", "a < 1", Truth.Unknown)]
    public void Two_relations_give_a_third(string known, string asked, Truth expected)
    {
        var table = SymbolTable.Open;
        var facts = AssumptionSet.None.With(Infix.ParseCondition(known, table));

        Assert.Equal(expected, facts.Decide(Infix.ParseCondition(asked, table)));
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
}
