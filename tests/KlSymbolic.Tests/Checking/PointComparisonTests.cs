using KlSymbolic.Algebra;
using KlSymbolic.Checking;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Checking;

/// <summary>What enclosures say of two values: that they differ, that they meet, or neither.</summary>
public sealed class PointComparisonTests
{
    private static readonly Dictionary<Symbol, Rational> point = new()
    {
        [new("x", Domain.Real)] = Rational.Of(-3, 2),
        [new("y", Domain.Real)] = 2,
    };

    // No truth is +infinity. What is no number differs from what is one; where the truth has no value, nothing is said.
    [Theory]
    [InlineData("x + 1", "x", true, false)]
    [InlineData("x", "x + 1", true, false)]
    [InlineData("x + 10^(-30)", "x", true, false)]
    [InlineData("x*y", "y*x", false, true)]
    [InlineData("log(4*y)", "2*log(2) + log(y)", false, true)]
    [InlineData("log(x)", "x", true, false)]
    [InlineData("nan", "x", true, false)]
    [InlineData("x", "log(x)", false, false)]
    [InlineData("inf", "x", true, false)]
    [InlineData("inf", null, false, true)]
    [InlineData("x", null, true, false)]
    [InlineData("nan", null, true, false)]
    [InlineData("where(x < 0, inf, 1)", null, false, true)]
    [InlineData("where(y < 0, inf, 1)", null, true, false)]
    public void Values_differ_or_meet(string claim, string? truth, bool differ, bool meet)
    {
        var found = PointComparison.Of(Read(claim), truth is null ? null : Read(truth), point, CancellationToken.None);

        Assert.Equal((differ, meet), (found.Differ, found.Meet));
    }

    [Theory]
    [InlineData("where(x < 0, y, 3)", "y")]
    [InlineData("where(x < -2, y, 3)", "3")]
    [InlineData("where(y == 2, x, 3)", "x")]
    [InlineData("where(y == 3, x, 4)", "4")]
    [InlineData("where(x < 0, where(y < 0, 1, 5), 3)", "5")]
    [InlineData("x + y", "x + y")]
    public void The_branch_of_a_choice_is_that_of_the_point(string claim, string selected) =>
        Assert.Equal(Read(selected), PointComparison.Selected(Read(claim), point));

    private static Expr Read(string text) => Infix.Parse(text, SymbolTable.Open);
}
