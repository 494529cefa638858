using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

/// <summary>Every error names its column and what to do; positions were counted by hand in the texts.</summary>
public class InfixErrorTests
{
    private static readonly SymbolTable declared = SymbolTable.Of(
        new Symbol("mu1", Domain.Real),
        new Symbol("sigma1", Domain.Positive)
    );

    [Theory]
    [InlineData("", 0, 0, "the text is empty; write a formula such as log(s2/s1)")]
    [InlineData("   ", 3, 0, "the text is empty; write a formula such as log(s2/s1)")]
    [InlineData("(a + b", 6, 0, "expected ')' to close '(' of column 1, found the end of the text")]
    [InlineData("log(x", 5, 0, "expected ')' to close '(' of column 4, found the end of the text")]
    [InlineData("(a, b)", 2, 1, "expected ')' to close '(' of column 1, found ','")]
    [InlineData("a)", 1, 1, "')' closes nothing; there is no '(' before it")]
    [InlineData("a +", 3, 0, "expected a number, a name or '(', found the end of the text")]
    [InlineData("a + * b", 4, 1, "expected a number, a name or '(', found '*'")]
    [InlineData("[a]", 0, 1, "'[' has no meaning here; group with ( and )")]
    [InlineData("1,5", 1, 1, "',' stands between arguments only; a decimal point is written .")]
    [InlineData("x = 2", 2, 1, "a single = has no meaning here; a comparison is written ==")]
    [InlineData("n!", 1, 1, "'!' is no operator here; a factorial is written gamma(n + 1)")]
    [InlineData("5.", 0, 2, "a number has digits after its decimal point; write 5 or 5.0")]
    [InlineData("x²^3", 2, 1, "a power of a power needs parentheses")]
    [InlineData("√x²", 2, 1, "a power after a root needs parentheses: (√x)^2 or √(x^2)")]
    public void Syntax(string text, int position, int length, string problem) =>
        Refused(text, position, length, problem);

    [Theory]
    [InlineData("x^2y", 3, 1, "expected an operator before 'y'; a product is written 2*y")]
    [InlineData("0x10", 1, 3, "expected an operator before 'x10'; a product is written 0*x10")]
    [InlineData("a/2x", 3, 1, "a quotient by a number before 'x' may mean two things; write (a/2)*b or a/(2*b)")]
    [InlineData("a b", 2, 1, "expected an operator before 'b'; a product is written a*b")]
    [InlineData("2 3", 2, 1, "expected an operator before '3'; a product is written 2*3")]
    [InlineData("(a)(b)", 3, 1, "expected an operator before '('; a product is written )*(")]
    [InlineData("μσ", 1, 1, "expected an operator before 'σ'; a product is written μ*σ")]
    [InlineData("1e", 1, 1, "expected an operator before 'e'; a product is written 1*e")]
    [InlineData("m(x)", 0, 1, "'m' is not a function; a product is written m*(...)")]
    [InlineData("pi(2)", 0, 2, "pi is a constant; a product is written pi*(...)")]
    public void A_product_without_its_sign(string text, int position, int length, string problem) =>
        Refused(text, position, length, problem);

    [Theory]
    [InlineData("1 + lgama(x)", 4, 5, "there is no function 'lgama'; did you mean lgamma?")]
    [InlineData("Log(x)", 0, 3, "there is no function 'Log'; did you mean log?")]
    [InlineData("log x", 0, 3, "log is a function; write its arguments in parentheses: log(...)")]
    [InlineData("log(x, y)", 0, 9, "log takes 1 argument, and 2 were given")]
    [InlineData("log()", 0, 5, "log takes 1 argument, and 0 were given")]
    [InlineData("x + polygamma(1)", 4, 12, "polygamma takes 2 arguments, and 1 was given")]
    [InlineData("where(a < b, 1)", 0, 15, "where takes a condition and 2 values, and 2 were given")]
    [InlineData("sum(i, 1, k)", 11, 1, "expected ',' (sum is written sum(index, from, to, body)), found ')'")]
    [InlineData("sum(2, 1, k, i)", 4, 1, "expected the name of an index; sum is written sum(index, from, to, body)")]
    [InlineData("sum(pi, 1, k, 2)", 4, 2, "'pi' is a constant and cannot name a symbol")]
    public void Functions_and_their_arguments(string text, int position, int length, string problem) =>
        Refused(text, position, length, problem);

    [Theory]
    [InlineData("where(a, 1, 2)", 6, 1, "expected a condition such as a < b")]
    [InlineData("where(a < b < c, 1, 2)", 12, 1, "comparisons are not chained; write a < b and b < c")]
    [InlineData("where(a = b, 1, 2)", 8, 1, "a single = has no meaning here; a comparison is written ==")]
    [InlineData(
        "1 + (a < b)",
        4,
        7,
        "a comparison is not a value; it stands in the first argument of where(condition, then, else)"
    )]
    public void Conditions(string text, int position, int length, string problem) =>
        Refused(text, position, length, problem);

    [Theory]
    [InlineData("1/0", 2, 1, "division by zero")]
    [InlineData("y + 1/(x - x)", 6, 7, "division by zero")]
    [InlineData("0^(-1)", 0, 6, "0^(-1) has no value")]
    [InlineData("2 + log(0)", 4, 6, "log has no finite value here")]
    [InlineData("0*log(0)", 2, 6, "log has no finite value here")]
    [InlineData(
        "inf - inf",
        0,
        3,
        "inf and nan are not calculated with; they stand alone, in a branch of where, or as a bound of sum"
    )]
    public void No_value(string text, int position, int length, string problem) =>
        Refused(text, position, length, problem);

    [Theory]
    [InlineData("а + 1", 0, 1, "'а' (U+0430) only looks like a, but is a Cyrillic letter; type a")]
    [InlineData("2*Β", 2, 1, "'Β' (U+0392) only looks like B, but is a Greek letter; type B")]
    [InlineData(
        "\uD835\uDC65 + 1",
        0,
        2,
        "'\uD835\uDC65' (U+1D465) only looks like x, but is a letter of a mathematical alphabet; type x"
    )]
    [InlineData("a – b", 2, 1, "unexpected character '–' (U+2013); type -")]
    [InlineData("a\u200B", 1, 1, "invisible character U+200B; delete it")]
    [InlineData("|x|", 0, 1, "unexpected character '|'; for an absolute value type abs(x)")]
    [InlineData("\\log x", 0, 1, "unexpected character '\\'; LaTeX is not infix: type log(x), sqrt(x), a/b")]
    public void Characters(string text, int position, int length, string problem) =>
        Refused(text, position, length, problem);

    [Theory]
    [InlineData("mu", 0, 2, "unknown name 'mu'; did you mean mu1?")]
    [InlineData("mu1 + sigma2", 6, 6, "unknown name 'sigma2'; did you mean sigma1?")]
    [InlineData("e", 0, 1, "unknown name 'e'; Euler's number is written exp(1)")]
    [InlineData("rate", 0, 4, "unknown name 'rate'; known are mu1, sigma1")]
    [InlineData("sigma1(2)", 0, 6, "'sigma1' is not a function; a product is written sigma1*(...)")]
    public void Names_that_are_not_declared(string text, int position, int length, string problem) =>
        Refused(text, position, length, problem, declared);

    [Fact]
    public void TryParse_gives_the_value_or_the_error()
    {
        Assert.True(Infix.TryParse("1/2", SymbolTable.Open, out var value, out var none));
        Assert.True(value == Rational.Half);
        Assert.Null(none);
        Assert.False(Infix.TryParse("1/", SymbolTable.Open, out var missing, out var error));
        Assert.Null(missing);
        Assert.Equal(2, error.Position);
    }

    [Theory]
    [InlineData("pi")]
    [InlineData("where")]
    [InlineData("and")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("σ")]
    [InlineData("")]
    public void A_table_refuses_names_that_cannot_be_written(string name) =>
        Assert.Throws<ArgumentException>(() => SymbolTable.Closed.With(name, Domain.Real));

    [Fact]
    public void A_table_refuses_one_name_with_two_domains() =>
        Assert.Throws<ArgumentException>(() => declared.With("mu1", Domain.Positive));

    private static void Refused(string text, int position, int length, string problem, SymbolTable? symbols = null)
    {
        var error = Assert.Throws<ParseException>(() => Infix.Parse(text, symbols ?? SymbolTable.Open));
        Assert.Equal(
            (position, length, $"column {position + 1}: {problem}"),
            (error.Position, error.Length, error.Message)
        );
    }
}
