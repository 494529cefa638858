using System.Text.RegularExpressions;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

public partial class CSharpTests
{
    private const string Special = "KlSymbolic.Numerics.Floating.SpecialFunctions.";

    [Theory]
    [InlineData(
        "log(sigma2/sigma1) + (sigma1^2 + (mu1 - mu2)^2)/(2*sigma2^2) - 1/2",
        "Math.Log(sigma2 / sigma1) + (sigma1 * sigma1 + Math.Pow(mu1 - mu2, 2.0)) / (2.0 * (sigma2 * sigma2)) - 1.0 / 2.0"
    )]
    [InlineData("x/3", "x / 3.0")]
    [InlineData("0.1", "1.0 / 10.0")]
    [InlineData("1/10^30", "1E-30")]
    [InlineData("10^30", "1E+30")]
    [InlineData("9007199254740993", "9007199254740992.0")]
    [InlineData("sqrt(2*pi)", "Math.Sqrt(2.0 * Math.PI)")]
    [InlineData("x^(3/2)/y^n", "Math.Pow(x, 3.0 / 2.0) / Math.Pow(y, n)")]
    [InlineData("-x^2", "-x * x")]
    [InlineData("abs(x) + eulergamma", "Math.Abs(x) + 0.5772156649015329")]
    [InlineData("where(a < b, 1, where(a == b, 2, x))", "(a < b ? 1.0 : (a == b ? 2.0 : x))")]
    [InlineData("polygamma(1, x) - lgamma(x)", Special + "Polygamma(1, x) - " + Special + "LogGamma(x)")]
    [InlineData("xlogy(x, y)", Special + "XLogY(x, y)")]
    [InlineData("logit(p)", "Math.Log(p) - Math.Log(1.0 - p)")]
    [InlineData("class + Math", "Math_ + @class")]
    [InlineData(
        "sum(i, 1, k, i^2)",
        "System.Linq.Enumerable.Sum(System.Linq.Enumerable.Select(System.Linq.Enumerable.Range(1, "
            + "Math.Max(0, (int)Math.Floor(k) - 1 + 1)), _n => (double)_n), i => i * i)"
    )]
    public void Expressions(string infix, string expected) =>
        Assert.Equal(expected, CSharp.Print(Infix.Parse(infix, SymbolTable.Open)));

    [Fact]
    public void A_method_has_its_parameters_in_order()
    {
        var (a, b) = (new Symbol("b", Domain.Real), new Symbol("a", Domain.Positive));
        Assert.Equal("public static double Ratio(double b, double a) => b / a;", CSharp.Method("Ratio", [a, b], a / b));
        Assert.Throws<ArgumentException>(() => CSharp.Method("Ratio", [a], a / b));
        Assert.Throws<ArgumentException>(() => CSharp.Method("Ratio", [a, b, a], a / b));
    }

    [Theory]
    [InlineData("x; System.Environment.Exit(1); //")]
    [InlineData("\"")]
    [InlineData("a\nb")]
    [InlineData("σ")]
    [InlineData("1x")]
    [InlineData("")]
    [InlineData("@x")]
    public void No_name_brings_code_in(string name)
    {
        var printed = CSharp.Print(new Symbol(name, Domain.Real));
        Assert.Matches("^[A-Za-z_][A-Za-z0-9_]*$", printed);
        Assert.Contains(
            printed + "(double " + printed + ") => " + printed + ";",
            CSharp.Method(name, [new Symbol(name, Domain.Real)], new Symbol(name, Domain.Real)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_function_can_be_written()
    {
        foreach (var function in Functions.All)
        {
            var e = function.Of([
                .. Enumerable.Range(1, function.Arity).Select(i => (Expr)new Symbol($"x{i}", Domain.Real)),
            ]);
            foreach (Match call in Calls().Matches(CSharp.Print(e)))
                Assert.True(
                    call.Value.StartsWith("Math.", StringComparison.Ordinal)
                        || call.Value.StartsWith(Special, StringComparison.Ordinal),
                    call.Value
                );
            Assert.NotEmpty(FSharp.Print(e));
        }
    }

    [Fact]
    public void What_code_cannot_say_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => CSharp.Print(Infix.Parse("sum(i, 1, inf, x^i)", SymbolTable.Open)));
        Assert.Throws<NotSupportedException>(() => CSharp.Print(Infix.Parse("1e400*x", SymbolTable.Open)));
    }

    [GeneratedRegex(@"[\w.]+(?=\()")]
    private static partial Regex Calls();
}
