using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Algebra.Assumptions;

public class RangesTests
{
    /// <summary>a &gt; 0, b ≥ 0, c &lt; 0, 0 &lt; p &lt; 1, 0 ≤ q ≤ 1, 0 &lt; t ≤ 1, 2 ≤ d &lt; 3; all others are real.</summary>
    private static readonly SymbolTable Symbols = SymbolTable
        .Open.With("a", Domain.Positive)
        .With("b", Domain.Nonnegative)
        .With("c", Domain.Negative)
        .With("p", Domain.UnitOpen)
        .With("q", Domain.Unit)
        .With("t", Domain.UnitPositive)
        .With("d", new Domain(2, true, 3, false, false));

    // The sets are worked out by hand from those of the symbols.
    [Theory]
    [InlineData("7", "7 <= v <= 7")]
    [InlineData("x + a", "v real")]
    [InlineData("a + 2", "v > 2")]
    [InlineData("b + 2", "v >= 2")]
    [InlineData("b + a", "v > 0")]
    [InlineData("q + t", "0 < v <= 2")]
    [InlineData("3 - q", "2 <= v <= 3")]
    [InlineData("3 - p", "2 < v < 3")]
    [InlineData("q - d", "-3 < v <= -1")]
    [InlineData("-2*t", "-2 <= v < 0")]
    [InlineData("p*q", "0 <= v < 1")]
    [InlineData("p*d", "0 < v < 3")]
    [InlineData("q*d", "0 <= v < 3")]
    [InlineData("d*(d+1)", "6 <= v < 12")]
    [InlineData("a*d", "v > 0")]
    [InlineData("a*c", "v < 0")]
    [InlineData("c*q", "v <= 0")]
    [InlineData("c*x", "v real")]
    [InlineData("(q-2)*d", "-6 < v <= -2")]
    [InlineData("c*(q-2)", "v > 0")]
    [InlineData("x^2", "v >= 0")]
    [InlineData("x^3", "v real")]
    [InlineData("c^2", "v > 0")]
    [InlineData("c^3", "v < 0")]
    [InlineData("(c-1)^2", "v > 1")]
    [InlineData("d^2", "4 <= v < 9")]
    [InlineData("d^3", "8 <= v < 27")]
    [InlineData("(d-5)^2", "4 < v <= 9")]
    [InlineData("(d-5)^3", "-27 <= v < -8")]
    [InlineData("(q-1)^2", "0 <= v <= 1")]
    [InlineData("(d-5/2)^2", "v >= 0")]
    [InlineData("1/a", "v > 0")]
    [InlineData("1/p", "v > 1")]
    [InlineData("1/t", "v >= 1")]
    [InlineData("1/d", "1/3 < v <= 1/2")]
    [InlineData("1/d^2", "1/9 < v <= 1/4")]
    [InlineData("1/(a+2)", "0 < v < 1/2")]
    [InlineData("1/(b+2)", "0 < v <= 1/2")]
    [InlineData("1/c", "v < 0")]
    [InlineData("1/c^2", "v > 0")]
    [InlineData("1/x", "v real")]
    [InlineData("1/x^2", "v > 0")]
    [InlineData("a^65", "v > 0")]
    [InlineData("b^65", "v >= 0")]
    [InlineData("c^65", "v < 0")]
    [InlineData("c^66", "v > 0")]
    [InlineData("x^65", "v real")]
    [InlineData("x^66", "v >= 0")]
    [InlineData("a^(-65)", "v > 0")]
    [InlineData("c^(-65)", "v < 0")]
    [InlineData("x^(-65)", "v real")]
    [InlineData("sqrt(a)", "v > 0")]
    [InlineData("sqrt(b)", "v >= 0")]
    [InlineData("sqrt(x)", "v >= 0")]
    [InlineData("a^x", "v > 0")]
    [InlineData("b^x", "v >= 0")]
    [InlineData("x^a", "v real")]
    [InlineData("log(d)", "v > 0")]
    [InlineData("log(1+a)", "v > 0")]
    [InlineData("log(1+b)", "v >= 0")]
    [InlineData("log(p)", "v < 0")]
    [InlineData("log(t)", "v <= 0")]
    [InlineData("log(q/2)", "v < 0")]
    [InlineData("log(a)", "v real")]
    [InlineData("where(x < y, a, -1)", "v >= -1")]
    [InlineData("where(x < y, q, 3)", "0 <= v <= 3")]
    [InlineData("where(x == y, -2, q)", "-2 <= v <= 1")]
    [InlineData("where(x < y, c, 3)", "v <= 3")]
    [InlineData("besseli(b, a)", "v > 0")]
    [InlineData("besselie(b - 1, a)", "v > 0")]
    [InlineData("besseli(c, a)", "v real")]
    [InlineData("besseli(1, b)", "v real")]
    [InlineData("tanh(x)", "-1 < v < 1")]
    [InlineData("sum(i, 1, 9, a)", "v real")]
    public void ContainWhatAnExpressionTakes(string text, string expected)
    {
        Assert.Equal(expected, Ranges.Of(Infix.Parse(text, Symbols)).Describe("v"));
    }
}
