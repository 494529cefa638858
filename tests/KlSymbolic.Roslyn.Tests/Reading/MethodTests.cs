using KlSymbolic.Algebra;

namespace KlSymbolic.Roslyn.Tests.Reading;

/// <summary>Methods, their statements and what they call, with meanings stated in infix notation by hand.</summary>
public sealed class MethodTests
{
    [Theory]
    [InlineData("static double F(double x, double y) => x * y;", "x*y")]
    [InlineData("public static float F(float x) { return x + 1; }", "x + 1")]
    [InlineData("double F(double x) { var u = x * x; double v = u + 1, w = v; return u * w; }", "x^2*(x^2 + 1)")]
    [InlineData(
        "static double F(double x) { double s = 0; s += x; s *= 2; s -= 1; s /= 4; s++; return -s; }",
        "-((2*x - 1)/4 + 1)"
    )]
    [InlineData("static double F(double x) { x = x + 1; x = x * x; return x; }", "(x + 1)^2")]
    [InlineData("static double F(double x) { if (x < 0) return -x; return x; }", "abs(x)")]
    [InlineData("static double F(double x) { if (x < 0) { return -x; } else { return x; } }", "abs(x)")]
    [InlineData("static double F(double x) { double r = x; if (x < 0) r = -x; return r * 2; }", "2*abs(x)")]
    [InlineData(
        "static double F(double x) { double r; if (x < 0) { var m = -x; r = m; } else r = x; return r; }",
        "abs(x)"
    )]
    [InlineData(
        "static double F(double x, double y) { if (x < 0) { if (y < 0) return 1; x = 0; } return x; }",
        "where(x < 0, where(y < 0, 1, 0), x)"
    )]
    [InlineData(
        "static double F(double a) { if (a <= 0) throw new ArgumentException(); return Math.Log(a); }",
        "log(a)"
    )]
    [InlineData("static double F(double a) { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a); return a; }", "a")]
    [InlineData("static double F(double a) => a > 0 ? a : throw new ArgumentException();", "a")]
    [InlineData("const double Half = 0.5; static double F(double x) => Half * x;", "x/2")]
    [InlineData(
        "const double Third = 1.0 / 3; static double F(double x) { const double u = Third * 2; return u * x; }",
        "2*x/3"
    )]
    [InlineData(
        "static readonly double Log2Pi = Math.Log(2 * Math.PI); static double F(double x) => x + Log2Pi;",
        "x + log(2*pi)"
    )]
    [InlineData("static double Two => 2.0; static double F(double x) => x * Two;", "2*x")]
    [InlineData("static double F(double x) { double G(double y) => y * x; return G(3); }", "3*x")]
    [InlineData("static double F(double x) { static double G(double x) => x + 1; return G(G(x)); }", "x + 2")]
    public void A_method_is_read_as_what_it_returns(string source, string infix) =>
        Claims.Equal(infix, Claims.Method(source));

    [Theory]
    [InlineData("F")]
    [InlineData("G")]
    public void The_method_is_chosen_by_name_and_calls_others(string name)
    {
        const string source = """
            using static System.Math;

            namespace People.Code;

            internal static class Divergences
            {
                private const double Half = 0.5;

                /// <summary>KL of two normal distributions.</summary>
                public static double F(double x, double a, double y, double b) => Log(b / a) + Square(a, x - y) / (2 * b * b) - Half;

                private static double Square(double s, double d)
                {
                    return s * s + d * d;
                }

                public static double G(double y, double x) => y - x;
            }
            """;

        var claim = Claims.Method(source, name);

        Claims.Equal(name == "F" ? "log(b/a) + (a^2 + (x - y)^2)/(2*b^2) - 1/2" : "y - x", claim);
        Assert.Equal(name == "F" ? ["x", "a", "y", "b"] : ["y", "x"], claim.Parameters.Select(p => p.Name));
    }

    [Fact]
    public void Parameters_have_the_domains_of_the_table()
    {
        var claim = Claims.Method("static double F(double a, double x) => a * x;");

        Assert.Equal([Domain.Positive, Domain.Real], claim.Parameters.Select(p => p.Domain));
    }

    [Fact]
    public void An_integer_parameter_that_is_not_declared_is_an_integer()
    {
        var claim = ClaimReader.ReadMethod(
            "static double F(int n, double p) => n * p;",
            Notation.SymbolTable.Open,
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Equal([Domain.Integer, Domain.Real], claim.Parameters.Select(p => p.Domain));
    }
}
