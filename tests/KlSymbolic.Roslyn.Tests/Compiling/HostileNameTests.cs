using KlSymbolic.Algebra;

namespace KlSymbolic.Roslyn.Tests.Compiling;

/// <summary>Symbols whose names are no identifiers, or those of something else.</summary>
public sealed class HostileNameTests
{
    public static TheoryData<string> Names =>
        [
            "class",
            "double",
            "return",
            "__arglist",
            "__makeref",
            "await",
            "value",
            "values",
            "Value",
            "var",
            "nameof",
            "field",
            "Math",
            "System",
            "KlSymbolic",
            "Console",
            "CompiledFormulaCode0",
            "p1",
            "_",
            "__",
            "1x",
            "",
            " ",
            "a b",
            "a,b",
            "x; System.IO.File.Delete(\"/\"); //",
            "x) { System.Environment.Exit(3); } static void F(double y",
            "x) => System.Environment.TickCount; static double G(double y",
            "x /* */",
            "x // ",
            "x\nSystem.Environment.Exit(3);",
            "x\r\n#error stop",
            "\u2028#error stop",
            "\\u0078",
            "\\u007d System",
            "@x",
            "\"",
            "'",
            "{values}",
            "\0",
            "\ud800",
            "σ1",
            "x\u200d",
            "\u202ex",
            "p\u0301",
            "_u0020_",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_never_more_than_a_name(string name) => Computes(name);

    [Theory]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public void A_long_name_is_shortened(int length) => Computes(new string('x', length));

    [Fact]
    public void Names_that_look_alike_once_sanitised_stay_apart()
    {
        Symbol[] symbols =
        [
            new("a b", Domain.Real),
            new("a_u0020_b", Domain.Real),
            new("p1", Domain.Real),
            new("p2", Domain.Positive),
            new("p2", Domain.Real),
            new("x.y", Domain.Real),
        ];
        var formula = Sum.Of(symbols.Select((s, i) => (Expr)s * (Expr)(int)Math.Pow(10, i)));

        var compiled = FormulaCompiler.Compile(formula, [.. symbols]);

        Assert.Equal(654_321, compiled.OverArray([1, 2, 3, 4, 5, 6]));
        Assert.Equal(symbols, compiled.Parameters);
    }

    [Fact]
    public void A_bound_index_is_renamed_like_a_parameter()
    {
        var (x, index) = (new Symbol("x", Domain.Real), new Symbol("i; #error stop", Domain.Integer));
        var sum = IndexedSum.Of(index, 1, 4, x * index);

        Assert.Equal(20, FormulaCompiler.Compile<Func<double, double>>(sum, x)(2));
    }

    [Fact]
    public void A_bound_index_does_not_capture_a_parameter_of_its_name()
    {
        var (outer, index) = (new Symbol("i", Domain.Real), new Symbol("i", Domain.Integer));
        var sum = IndexedSum.Of(index, 1, 3, outer * index);

        Assert.Equal(60, FormulaCompiler.Compile<Func<double, double>>(sum, outer)(10));
    }

    private static void Computes(string name)
    {
        var (hostile, plain) = (new Symbol(name, Domain.Real), new Symbol("x", Domain.Real));
        var formula = 2 * hostile - 3 * plain;

        var compiled = FormulaCompiler.Compile(formula, hostile, plain);

        Assert.Equal(14 - 15, compiled.As<Func<double, double, double>>()(7, 5));
        Assert.Equal(14 - 15, compiled.OverArray([7, 5]));
        Assert.True(compiled.Source.Length < 1000, "the name is too long in the source");
        Assert.DoesNotMatch("error|Environment|Delete|[^\\x20-\\x7e\\n]", compiled.Source);
    }
}
