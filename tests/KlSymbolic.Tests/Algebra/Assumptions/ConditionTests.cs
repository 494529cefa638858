using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Algebra.Assumptions;

public class ConditionTests
{
    private static readonly SymbolTable Symbols = SymbolTable
        .Open.With("a", Domain.Positive)
        .With("b", Domain.Nonnegative)
        .With("c", Domain.Nonnegative)
        .With("n", Domain.PositiveInteger);

    private static Condition Parse(string text) => Infix.ParseCondition(text, Symbols);

    [Theory]
    [InlineData(1, Comparison.Less, 2, true)]
    [InlineData(2, Comparison.Less, 2, false)]
    [InlineData(3, Comparison.Less, 2, false)]
    [InlineData(1, Comparison.LessOrEqual, 2, true)]
    [InlineData(2, Comparison.LessOrEqual, 2, true)]
    [InlineData(3, Comparison.LessOrEqual, 2, false)]
    [InlineData(2, Comparison.Equal, 2, true)]
    [InlineData(3, Comparison.Equal, 2, false)]
    [InlineData(2, Comparison.NotEqual, 2, false)]
    [InlineData(3, Comparison.NotEqual, 2, true)]
    public void RelationsOfNumbersAreDecided(int left, Comparison comparison, int right, bool holds)
    {
        Assert.Equal(holds ? Condition.Always : Condition.Never, Relation.Of(left, comparison, right));
        Assert.Equal(holds ? Condition.Never : Condition.Always, Relation.Of(left, comparison, right).Negate());
    }

    [Theory]
    [InlineData("x < y", "y <= x")]
    [InlineData("x <= y", "y < x")]
    [InlineData("x == y", "x != y")]
    [InlineData("x < y and y < z", "y <= x or z <= y")]
    [InlineData("x < y or (y < z and x == 0)", "y <= x and (z <= y or x != 0)")]
    public void TheOppositeHoldsWhereAConditionFails(string text, string opposite)
    {
        Assert.Equal(opposite, Parse(text).Negate().ToString());
        Assert.Equal(Parse(text), Parse(text).Negate().Negate());
    }

    [Fact]
    public void OfSeveralConditionsEachIsNamedOnce()
    {
        var (x, y) = (Parse("x < 0"), Parse("y < 0"));
        Assert.Equal("x < 0 and y < 0", Condition.And(x, Condition.And(y, x), Condition.Always).ToString());
        Assert.Equal("x < 0 or y < 0", Condition.Or(x, Condition.Or(y, x), Condition.Never).ToString());
        Assert.Equal(x, Condition.And(x, x));
        Assert.Equal(x, Condition.Or(x, x));
        Assert.Equal(Condition.Never, Condition.And(x, Condition.Never, y));
        Assert.Equal(Condition.Always, Condition.Or(x, Condition.Always, y));
        Assert.NotEqual(Condition.And(x, y), Condition.Or(x, y));
        Assert.Equal(["x < 0", "y < 0"], Condition.Or(x, y).Relations.Select(r => r.ToString()));
    }

    [Theory]
    [InlineData("0 < a*b", "0 < b")]
    [InlineData("a*b <= 0", "b <= 0")]
    [InlineData("a*b == 0", "b <= 0")]
    [InlineData("0 == a*b", "b <= 0")]
    [InlineData("a*b != 0", "0 < b")]
    [InlineData("0 != b*c", "0 < b and 0 < c")]
    [InlineData("0 < b^n*c", "0 < b and 0 < c")]
    [InlineData("0 < b^c", "0 < b or c == 0")]
    [InlineData("0 < exp(x)*b", "0 < b")]
    [InlineData("0 < b*x", "0 < (b * x)")]
    [InlineData("a*b <= 1", "(a * b) <= 1")]
    [InlineData("0 < a", "always")]
    [InlineData("a < 0 or b < c", "b < c")]
    [InlineData("0 < a and b < c", "b < c")]
    [InlineData("b < 0 and x < y", "never")]
    public void WhatIsKnownIsLeftOut(string text, string expected) =>
        Assert.Equal(expected, AssumptionSet.None.Reduce(Parse(text)).ToString());

    [Theory]
    [InlineData("x < y", "x < y", Truth.True)]
    [InlineData("x < y", "y <= x", Truth.False)]
    [InlineData("x < y", "x != y", Truth.True)]
    [InlineData("x < y", "x == y", Truth.False)]
    [InlineData("x <= y", "x < y", Truth.Unknown)]
    [InlineData("x <= y", "y < x", Truth.False)]
    [InlineData("x == y", "x <= y", Truth.True)]
    [InlineData("x == y", "x < y", Truth.False)]
    [InlineData("x != y", "x == y", Truth.False)]
    [InlineData("x != y", "x < y", Truth.Unknown)]
    [InlineData("x < y or x < z", "x < y", Truth.Unknown)]
    [InlineData("x < y and y < z", "x < z and x < y", Truth.True)]
    [InlineData("x < y and y < z", "z < x or y < x", Truth.False)]
    public void FactsDecideConditions(string fact, string asked, Truth expected) =>
        Assert.Equal(expected, AssumptionSet.None.With(Parse(fact)).Decide(Parse(asked)));
}
