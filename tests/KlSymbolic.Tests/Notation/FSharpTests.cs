using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

public class FSharpTests
{
    [Theory]
    [InlineData(
        "log(s2/s1) + (s1^2 + (m1 - m2)^2)/(2*s2^2) - 1/2",
        "log(s2 / s1) + (s1 * s1 + System.Math.Pow(m1 - m2, 2.0)) / (2.0 * (s2 * s2)) - 1.0 / 2.0"
    )]
    [InlineData("sqrt(2*pi)/3", "sqrt(2.0 * System.Math.PI) / 3.0")]
    [InlineData("where(a == b, 1, -x)", "(if a = b then 1.0 else -x)")]
    [InlineData("sum(i, 1, k, i/2)", "(Seq.sumBy (fun i -> i / 2.0) (seq { 1.0 .. k }))")]
    [InlineData("polygamma(2, x)", "KlSymbolic.Numerics.Floating.SpecialFunctions.Polygamma(2, x)")]
    [InlineData("type*exp(log_)", "``type`` * exp(log_)")]
    public void Expressions(string infix, string expected) =>
        Assert.Equal(expected, FSharp.Print(Infix.Parse(infix, SymbolTable.Open)));

    [Fact]
    public void A_symbol_does_not_hide_a_function() =>
        Assert.Equal("exp(exp_)", FSharp.Print(Functions.Exp.Of(new Symbol("exp", Domain.Real))));

    [Fact]
    public void A_function_is_curried_and_starts_in_lower_case()
    {
        Symbol a = new("a", Domain.Positive),
            let = new("let", Domain.Real);
        Assert.Equal(
            "let logRatio (a: float) (``let``: float) : float = log(a / ``let``)",
            FSharp.Function("LogRatio", [a, let], Functions.Log.Of(a / let))
        );
        Assert.Throws<ArgumentException>(() => FSharp.Function("f", [a], a + let));
    }
}
