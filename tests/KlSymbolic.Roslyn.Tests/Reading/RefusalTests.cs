using System.Diagnostics;

namespace KlSymbolic.Roslyn.Tests.Reading;

/// <summary>What cannot be read, and where the message says it is.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(
        "x ^ 2",
        "line 1, column 1: Operator '^' cannot be applied to operands of type 'double' and 'int'; in C# ^ is exclusive or, a power is Math.Pow(x, y) (CS0019)"
    )]
    [InlineData(
        "x + foo",
        "line 1, column 5: The name 'foo' does not exist in the current context; name a parameter, a local or a member of the source (CS0103)"
    )]
    [InlineData("x +", "line 1, column 4: Expected expression (CS1733)")]
    [InlineData("x; System.IO.File.Delete(\"x\")", "line 1, column 2: the expression ends here")]
    [InlineData("x) { } static int G(", "line 1, column 2: the expression ends here")]
    [InlineData("x +\n  Math.Round(y)", "line 2, column 3: `Math.Round(y)`: Math.Round cannot be read as a formula")]
    [InlineData(
        "System.IO.File.ReadAllText(\"a\").Length + x",
        "line 1, column 1: `System.IO.File.ReadAllText(\"a\").Length`: the property Length cannot be read"
    )]
    [InlineData("x + (int)y", "line 1, column 5: `(int)y`: the conversion to an integer drops the fraction")]
    [InlineData("x % y", "line 1, column 1: `x % y`: the operator Remainder cannot be read")]
    [InlineData("1.0 / (x - x)", "line 1, column 1: `1.0 / (x - x)`: Division by zero")]
    [InlineData("Math.Pow(x, 1e9)", "line 1, column 1: `Math.Pow(x, 1e9)`: the exponent is beyond 1000")]
    [InlineData(
        "Math.Pow(10, 1e9)",
        "line 1, column 1: `Math.Pow(10, 1e9)`: The number (10)^(1000000000) has too many digits"
    )]
    [InlineData("x > 0", "line 1, column 1: Cannot implicitly convert type 'bool' to 'double' (CS0029)")]
    [InlineData("\"text\"", "line 1, column 1: Cannot implicitly convert type 'string' to 'double' (CS0029)")]
    [InlineData("", "line 1, column 1: ")]
    [InlineData(
        "new System.Random().NextDouble() * x",
        "line 1, column 1: `new System.Random().NextDouble()`: Random.NextDouble is no known function"
    )]
    [InlineData("new[] { x, y }[0]", "line 1, column 1: `new[] { x, y }[0]`: an array cannot be read")]
    [InlineData("#if A\nx\n#endif", "line 1, column 1: ")]
    public void An_expression_is_refused_at_its_place(string source, string start)
    {
        var error = Claims.Refusal(() => Claims.Expression(source));

        Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData(
        "static double F(double x) { double s = 0; for (int i = 9; i > 3; i--) s += x; return s; }",
        43,
        "this loop cannot be read as a sum"
    )]
    [InlineData("static double F(double x) => F(x - 1);", 30, "F refers to itself")]
    [InlineData(
        "static double F(double x) { double G(double y) => H(y); double H(double z) => G(z); return G(x); }",
        79,
        "G refers to itself"
    )]
    [InlineData("static double F(double[] x) => x[0];", 17, "such a parameter cannot be read")]
    [InlineData("static double F(out double x) => x = 0;", 17, "such a parameter cannot be read")]
    [InlineData("static double F(double q) => q;", 17, "q is no known symbol; known are a, b, x, y, z")]
    [InlineData("static double state; static double F(double x) => state * x;", 51, "the field state can change")]
    [InlineData("static double F(double x) { GC.Collect(); return x; }", 29, "has no value that a formula could use")]
    [InlineData("static double F(double x) { while (true) { } }", 29, "this loop cannot be read as a sum")]
    [InlineData("static string F(double x) => \"\";", 8, "returns string")]
    [InlineData("static void F(double x) { }", 8, "returns void")]
    [InlineData("static double F(double x);", 15, "CS0501")]
    [InlineData("class C { }", 1, "the source has no method")]
    [InlineData(
        "static double F(double x) => x; static double G(double x) => x;",
        1,
        "the source has several methods (F, G); say which"
    )]
    public void A_method_is_refused_at_its_place(string source, int column, string part)
    {
        var error = Claims.Refusal(() => Claims.Method(source));

        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_method_that_is_not_there_is_named_with_those_that_are() =>
        Assert.Equal(
            "line 1, column 1: the source has no method H; it has F, G",
            Claims
                .Refusal(() => Claims.Method("static double F(double x) => x; static double G(double x) => x;", "H"))
                .Message
        );

    public static TheoryData<string, string> Monsters =>
        new()
        {
            { "parentheses", new string('(', 10_000) + "x" + new string(')', 10_000) },
            { "functions", string.Concat(Enumerable.Repeat("Math.Exp(", 9_000)) + "x" + new string(')', 9_000) },
            { "minus signs", string.Concat(Enumerable.Repeat("-(", 9_000)) + "x" + new string(')', 9_000) },
            { "a long text", "x" + new string(' ', 1_000_000) },
            { "a long number", "0." + new string('1', 50_000) },
            { "conditions", string.Concat(Enumerable.Repeat("x > 0 ? y : ", 3_000)) + "z" },
            {
                "powers",
                string.Concat(Enumerable.Repeat("Math.Pow(x + ", 500))
                    + "y"
                    + string.Concat(Enumerable.Repeat(", 2.5)", 500))
            },
        };

    [Theory]
    [MemberData(nameof(Monsters))]
    public void What_is_too_large_is_refused_promptly(string what, string source)
    {
        var clock = Stopwatch.StartNew();

        var error = Claims.Refusal(() => Claims.Expression(source));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{what} took {clock.Elapsed}");
        Assert.True(error.Message.Length < 400, error.Message);
    }

    [Fact]
    public void Doubling_by_locals_is_refused_promptly()
    {
        var doublings = string.Concat(
            Enumerable.Range(1, 60).Select(i => $"var u{i} = u{i - 1} * Math.Exp(u{i - 1});")
        );

        var error = Claims.Refusal(() =>
            Claims.Method($"static double F(double x) {{ var u0 = x; {doublings} return u60; }}")
        );

        Assert.Contains("grows beyond 20000 parts", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_sum_is_read()
    {
        var source = string.Join(" + ", Enumerable.Range(1, 2000).Select(i => $"{i} * x"));

        Claims.Equal("2001000*x", Claims.Expression(source));
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            ClaimReader.ReadExpression("x + y", Claims.Symbols, cancelled.Token)
        );
    }
}
