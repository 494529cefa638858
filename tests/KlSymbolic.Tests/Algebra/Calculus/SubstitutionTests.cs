using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Algebra.Calculus;

public class SubstitutionTests
{
    private static readonly SymbolTable Symbols = SymbolTable
        .Open.With("i", Domain.PositiveInteger)
        .With("i_", Domain.PositiveInteger);

    private static Expr Parse(string text) => Infix.Parse(text, Symbols);

    // The expected values are the sums written out by hand.
    [Theory]
    [InlineData("sum(i, 1, 3, i*x)", "x", "i", "6*i")]
    [InlineData("sum(i, 1, 3, i*x)", "x", "i + i_", "6*(i + i_)")]
    [InlineData("sum(i, 1, 3, i*x*i_)", "x", "i", "6*i*i_")]
    [InlineData("sum(i, 1, 3, x + sum(j, 1, 2, i*j*x))", "x", "i", "3*i + 18*i")]
    [InlineData("sum(j, 1, 2, sum(i, 1, 3, i*j*x))", "x", "i", "18*i")]
    [InlineData("sum(i, 1, 3, i*x)", "i", "7", "6*x")]
    [InlineData("i*sum(i, 1, 3, i)", "i", "7", "42")]
    [InlineData("sum(i, 1, 2*i, x)", "i", "7", "14*x")]
    public void LeavesTheIndicesOfSumsAlone(string text, string symbol, string replacement, string expected)
    {
        var replaced = Parse(text).Substitute((Symbol)Parse(symbol), Parse(replacement));
        Assert.Equal(Truth.True, ZeroTest.AreEqual(replaced, Parse(expected), AssumptionSet.None));
    }

    [Fact]
    public void ReplacesAllAtOnce()
    {
        var (x, y) = ((Symbol)Parse("x"), (Symbol)Parse("y"));
        var swapped = Parse("x - 2*y + sum(i, 1, 3, x^i*y)")
            .Substitute(new Dictionary<Symbol, Expr> { [x] = y, [y] = x });
        Assert.Equal(Parse("y - 2*x + sum(i, 1, 3, y^i*x)"), swapped);
        // One of two is bound by the sum.
        var both = Parse("sum(i, 1, 3, i*x*y)").Substitute(new Dictionary<Symbol, Expr> { [x] = Parse("i"), [y] = 5 });
        Assert.Equal(Truth.True, ZeroTest.AreEqual(both, Parse("30*i"), AssumptionSet.None));
    }
}
