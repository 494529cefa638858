namespace KlSymbolic.Roslyn.Tests.Reading;

/// <summary>What C# expressions mean, stated in infix notation by hand.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("x + y * z - 3", "x + y*z - 3")]
    [InlineData("-(x - y) / (2 * a)", "(y - x)/(2*a)")]
    [InlineData("0.1 + 0.2", "3/10")]
    [InlineData("1e-3 * x + 1_000.5", "x/1000 + 2001/2")]
    [InlineData("0x10 * 1.0 + 0b11", "19")]
    [InlineData("1.5f + 2.5m == 4 ? x : y", null)]
    [InlineData("(double)3 / 2", "3/2")]
    [InlineData("1.0 / 3", "1/3")]
    [InlineData("(float)x", "x")]
    [InlineData("checked(x + 1)", "x + 1")]
    [InlineData("Math.Log(a / b) + 0.5", "log(a) - log(b) + 1/2")]
    [InlineData("Log(a) + Sqrt(b) * PI", "log(a) + sqrt(b)*pi")]
    [InlineData("Math.Log(a, 2) - Math.Log2(a)", "0")]
    [InlineData("Math.Pow(x, 2) + Math.Pow(a, 0.5)", "x^2 + sqrt(a)")]
    [InlineData("MathF.Exp((float)x)", "exp(x)")]
    [InlineData("double.Exp(x) * double.LogP1(a)", "exp(x)*log(1 + a)")]
    [InlineData("Math.Sinh(x) + Math.Cosh(x)", "exp(x)")]
    [InlineData("Math.Cbrt(a) * Math.Cbrt(a) * Math.Cbrt(a)", "a")]
    [InlineData("Math.FusedMultiplyAdd(x, y, z)", "x*y + z")]
    [InlineData("Math.Pow(y: 2, x: x)", "x^2")]
    [InlineData("Math.Max(x, y) + Math.Min(x, y)", "x + y")]
    [InlineData("Math.Sign(a) * a - Math.Sign(-a)", "a + 1")]
    [InlineData("Math.Clamp(x, 0, 1)", "where(x < 0, 0, where(x > 1, 1, x))")]
    [InlineData("Math.E", "exp(1)")]
    [InlineData("Math.Tau - 2 * double.Pi", "0")]
    [InlineData("x > 0 ? x : -x", "abs(x)")]
    [InlineData("x >= 0 && x <= 1 ? 1 : 0", "where(x < 0, 0, where(1 < x, 0, 1))")]
    [InlineData("x < 0 || x > 1 ? 0 : 1", "where(x < 0, 0, where(1 < x, 0, 1))")]
    [InlineData("!(x == 0) ? y : z", "where(x == 0, z, y)")]
    [InlineData("x is > 0 and < 1 ? 1 : 0", "where(0 < x, where(x < 1, 1, 0), 0)")]
    [InlineData("x switch { < 0 => -1, 0 => 0, _ => 1 }", "where(x < 0, -1, where(x == 0, 0, 1))")]
    [InlineData("x switch { > 0 when y > 0 => y, _ => 0 }", "where(0 < x, where(0 < y, y, 0), 0)")]
    [InlineData("double.IsNaN(x) ? y : z", "z")]
    [InlineData("a < b ? double.PositiveInfinity : x", "where(a < b, inf, x)")]
    [InlineData("x // the rest is a remark", "x")]
    public void An_expression_is_read_as_what_it_computes(string source, string? infix)
    {
        if (infix is null)
            Assert.Contains(
                "CS0019",
                Claims.Refusal(() => Claims.Expression(source)).Problem,
                StringComparison.Ordinal
            );
        else
            Claims.Equal(infix, Claims.Expression(source));
    }

    [Theory]
    [InlineData("3.141592653589793", "pi")]
    [InlineData("0.5772156649015329", "eulergamma")]
    [InlineData("0.91893853320467274178", "log(2*pi)/2")]
    [InlineData("1.8378770664093453", "log(2*pi)")]
    public void A_constant_with_all_digits_of_a_double_is_that_constant(string source, string infix)
    {
        var claim = Claims.Expression(source);

        Claims.Equal(infix, claim);
        Assert.Equal(ClaimNoteKind.RoundedConstant, Assert.Single(claim.Notes).Kind);
    }

    [Theory]
    [InlineData("3.14159265", "314159265/10^8")]
    [InlineData("3.141592653589", "3141592653589/10^12")]
    public void A_constant_with_fewer_digits_is_a_number(string source, string infix)
    {
        var claim = Claims.Expression(source);

        Claims.Equal(infix, claim);
        Assert.Empty(claim.Notes);
    }

    [Fact]
    public void Greek_names_are_their_ASCII_forms()
    {
        var symbols = Notation.SymbolTable.Closed.With("sigma1", Algebra.Domain.Positive);

        var claim = ClaimReader.ReadExpression("Math.Log(σ1)", symbols, TestContext.Current.CancellationToken);

        Assert.Equal("log(sigma1)", Notation.Infix.Print(claim.Value));
    }

    [Fact]
    public void A_keyword_names_a_symbol_with_its_sign()
    {
        var symbols = Notation.SymbolTable.Closed.With("lambda", Algebra.Domain.Real).With("base", Algebra.Domain.Real);

        var claim = ClaimReader.ReadExpression("@base * lambda", symbols, TestContext.Current.CancellationToken);

        Assert.Equal(["base", "lambda"], claim.Parameters.Select(p => p.Name));
    }
}
