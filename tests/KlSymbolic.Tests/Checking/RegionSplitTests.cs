using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Checking;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Checking;

/// <summary>A case whose formula chooses is compared part by part: the parts, and what each assumes.</summary>
public sealed class RegionSplitTests
{
    private static readonly ImmutableSortedSet<Symbol> None = ImmutableSortedSet.Create<Symbol>(ExprOrder.Instance);

    [Theory]
    [InlineData("x + y", "always", "always: x + y")]
    [InlineData("where(x == 2, y, 3)", "always", "x == 2: y; x != 2: 3")]
    [InlineData(
        "1 + log(where(2*x == 4, y, 3))",
        "y > 0",
        "0 < y and x == 2: log(y) + 1; 0 < y and x != 2: log(3) + 1"
    )]
    [InlineData(
        "where(x == 2, where(y == 1, 4, 5), 6)",
        "always",
        "x == 2 and y == 1: 4; x == 2 and y != 1: 5; x != 2: 6"
    )]
    [InlineData("where(x == 2, y, 3)", "x == 2", "x == 2: y")]
    [InlineData("where(x < 2, y, 3)", "always", "always: where(x < 2, y, 3)")]
    [InlineData("y", "x == 0 or x == 1", "x == 0: y; x == 1: y")]
    [InlineData("y", "(x == 0 or x == 1) and y < 1", "x == 0 and y < 1: y; x == 1 and y < 1: y")]
    [InlineData("y", "(x == 0 or x == 1) and x < 1", "x == 0 and x < 1: y")]
    [InlineData("y", "(0 == x or 1 == x) and x < 1", "0 == x and x < 1: y")]
    public void TheChoicesOfAFormulaAreItsParts(string formula, string when, string expected)
    {
        var condition = when == "always" ? Condition.Always : Infix.ParseCondition(when, SymbolTable.Open);
        var truth = new Case(condition, new Outcome.Finite(Infix.Parse(formula, SymbolTable.Open)));
        var parts = RegionSplit.Of(Expr.Zero, truth, AssumptionSet.None, None).ToList();
        var texts = parts.Select(p => $"{p.When}: {Infix.Print(((Outcome.Finite)p.Outcome).Value)}");
        Assert.Equal(expected.Split("; "), texts);
        Assert.All(parts, p => Assert.Equal(condition, p.Within));
        Assert.All(parts, p => Assert.True(p.Assumptions.Decide(p.When) == Truth.True));
    }
}
