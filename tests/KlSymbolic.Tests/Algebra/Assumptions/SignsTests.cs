using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Algebra.Assumptions;

public class SignsTests
{
    private static readonly SymbolTable Symbols = SymbolTable
        .Open.With("a", Domain.Positive)
        .With("b", Domain.Nonnegative)
        .With("c", Domain.Negative)
        .With("p", Domain.UnitOpen)
        .With("q", Domain.Unit)
        .With("n", Domain.PositiveInteger);

    // Worked out by hand; what is not sharp errs on the side of more signs.
    [Theory]
    [InlineData("0", SignSet.Zero)]
    [InlineData("x", SignSet.Any)]
    [InlineData("q", SignSet.Nonnegative)]
    [InlineData("a + b", SignSet.Positive)]
    [InlineData("b + q", SignSet.Nonnegative)]
    [InlineData("c - b", SignSet.Negative)]
    [InlineData("-b - q", SignSet.Nonpositive)]
    [InlineData("a + c", SignSet.Any)]
    [InlineData("-b*q", SignSet.Nonpositive)]
    [InlineData("c*abs(x)", SignSet.Nonpositive)]
    [InlineData("a*x", SignSet.Any)]
    [InlineData("c^2*x^2", SignSet.Nonnegative)]
    [InlineData("c^3*x^2", SignSet.Nonpositive)]
    [InlineData("c^65", SignSet.Negative)]
    [InlineData("x^65", SignSet.Any)]
    [InlineData("x^(-65)", SignSet.Nonzero)]
    [InlineData("1/x", SignSet.Nonzero)]
    [InlineData("1/b", SignSet.Positive)]
    [InlineData("x^n", SignSet.Any)]
    [InlineData("b^n", SignSet.Nonnegative)]
    [InlineData("a^x", SignSet.Positive)]
    [InlineData("x*(x - 1) + x", SignSet.Nonnegative)]
    [InlineData("log(1 + a) + b", SignSet.Positive)]
    [InlineData("log(p) - b", SignSet.Negative)]
    [InlineData("abs(x)", SignSet.Nonnegative)]
    [InlineData("abs(a - c)", SignSet.Positive)]
    [InlineData("1 - exp(a)", SignSet.Negative)]
    [InlineData("2 - 2*exp(c)", SignSet.Positive)]
    [InlineData("1 - 2*exp(c)", SignSet.Any)]
    [InlineData("exp(x) - 1", SignSet.Any)]
    [InlineData("p - p^2", SignSet.Positive)]
    [InlineData("p*x - p^2*x", SignSet.Any)]
    [InlineData("c*p - c", SignSet.Positive)]
    [InlineData("1/p - 1", SignSet.Positive)]
    public void FollowFromTheDomains(string text, SignSet expected) =>
        Assert.Equal(expected, Signs.Of(Infix.Parse(text, Symbols), AssumptionSet.None));

    [Theory]
    [InlineData("y - x", "x < y", SignSet.Positive)]
    [InlineData("x - y", "x < y", SignSet.Negative)]
    [InlineData("y - x", "x <= y", SignSet.Nonnegative)]
    [InlineData("x - y", "x <= y", SignSet.Nonpositive)]
    [InlineData("x - y", "x == y", SignSet.Zero)]
    [InlineData("x - y", "x != y", SignSet.Any)]
    [InlineData("3*y - 3*x + a", "x <= y", SignSet.Positive)]
    [InlineData("3*y - 3*x + c", "x <= y", SignSet.Any)]
    [InlineData("2*x - 2*y - a", "x <= y", SignSet.Negative)]
    [InlineData("2*y - x", "x <= y", SignSet.Any)]
    [InlineData("z - x", "x < y and y < z", SignSet.Positive)]
    [InlineData("z - x", "x <= y and y <= z", SignSet.Nonnegative)]
    [InlineData("w - x", "x < y and y < z and z < w", SignSet.Positive)]
    [InlineData("z - x", "x < y and z < y", SignSet.Any)]
    [InlineData("(y - x)*(x - y)", "x < y", SignSet.Negative)]
    [InlineData("1/x - 1/y", "0 < x and x < y and 0 < y", SignSet.Any)]
    [InlineData("y/a - x/a", "x < y", SignSet.Positive)]
    [InlineData("y/a - x/a^2", "x < a*y", SignSet.Positive)]
    [InlineData("y/z - x/z^2", "x < z*y", SignSet.Any)]
    [InlineData("exp(y) - exp(x)", "x < y", SignSet.Positive)]
    [InlineData("2*exp(x) - 2*exp(y)", "x < y", SignSet.Negative)]
    [InlineData("2*exp(y) - exp(x)", "x < y", SignSet.Any)]
    [InlineData("(exp(y) - exp(x))*(log(x) - log(y))", "x < y", SignSet.Negative)]
    public void FollowFromFacts(string text, string facts, SignSet expected)
    {
        var known = AssumptionSet.None.With(Infix.ParseCondition(facts, Symbols));
        Assert.Equal(expected, Signs.Of(Infix.Parse(text, Symbols), known));
    }
}
