using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

public class InfixPrintingTests
{
    [Theory]
    [InlineData(
        "-1/2 + log(sigma2/sigma1) + ((mu1 - mu2)^2 + sigma1^2)/(2*sigma2^2)",
        "log(sigma2/sigma1) + (sigma1^2 + (mu1 - mu2)^2)/(2*sigma2^2) - 1/2"
    )]
    [InlineData("-1 + b1/b2 + log(b2/b1)", "log(b2/b1) + b1/b2 - 1")]
    [InlineData("-log(x) + y", "y - log(x)")]
    [InlineData("-log(x) - y", "-log(x) - y")]
    [InlineData("0.5*x", "x/2")]
    [InlineData("-3*x/4", "-3*x/4")]
    [InlineData("x^-1*y^-2*z", "z/(x*y^2)")]
    [InlineData("1/x", "1/x")]
    [InlineData("x^-n", "1/x^n")]
    [InlineData("x^(1/2)", "sqrt(x)")]
    [InlineData("x^(-1/2)", "1/sqrt(x)")]
    [InlineData("x^(3/2)", "x^(3/2)")]
    [InlineData("(2*pi)^(1/2)", "sqrt(2*pi)")]
    [InlineData("(a + b)*(c - d)/2", "(a + b)*(c - d)/2")]
    [InlineData("a - (b - c)", "a - (b - c)")]
    [InlineData("(a^b)^c", "(a^b)^c")]
    [InlineData("a^b^c", "a^b^c")]
    [InlineData("(-8)^(1/3)", "(-8)^(1/3)")]
    [InlineData("(1/2)^n", "(1/2)^n")]
    [InlineData("(a/b)^n", "(a/b)^n")]
    [InlineData("x*2*pi", "2*pi*x")]
    [InlineData("where(a >= b, 1, 2)", "where(a < b, 2, 1)")]
    [InlineData("sum(i, 1, inf, x^i)", "sum(i, 1, inf, x^i)")]
    [InlineData("ln(x) + psi(x) + loggamma(x)", "log(x) + lgamma(x) + digamma(x)")]
    public void Forms(string text, string expected)
    {
        var e = Infix.Parse(text, SymbolTable.Open);
        Assert.Equal(Infix.Parse(expected, SymbolTable.Open), e);
        Assert.Equal(expected, Infix.Print(e));
    }

    [Fact]
    public void Every_function_comes_back()
    {
        foreach (var function in Functions.All)
        {
            var e = function.Of([
                .. Enumerable.Range(1, function.Arity).Select(i => (Expr)new Symbol($"x{i}", Domain.Real)),
            ]);
            Assert.Equal(e, Infix.Parse(Infix.Print(e), SymbolTable.Open));
            foreach (var alias in function.Aliases)
                Assert.Equal(
                    e,
                    Infix.Parse(
                        Infix.Print(e).Replace(function.Name + "(", alias + "(", StringComparison.Ordinal),
                        SymbolTable.Open
                    )
                );
        }
    }
}
