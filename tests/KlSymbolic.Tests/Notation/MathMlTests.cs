using System.Xml.Linq;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

public sealed class MathMlTests
{
    private static readonly string[] elements =
    [
        "math",
        "mrow",
        "mi",
        "mn",
        "mo",
        "mfrac",
        "msup",
        "msub",
        "msqrt",
        "munderover",
        "mtable",
        "mtr",
        "mtd",
        "mtext",
        "mspace",
    ];

    [Theory]
    // Built by hand from the definition of the elements in MathML Core.
    [InlineData("a/b", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData("mu1^2", "<msup><msub><mi>μ</mi><mi>1</mi></msub><mn>2</mn></msup>")]
    [InlineData("sqrt(a)", "<msqrt><mi>a</mi></msqrt>")]
    [InlineData("-a", "<mrow><mo>−</mo><mi>a</mi></mrow>")]
    [InlineData("abs(a)", "<mrow><mo>|</mo><mi>a</mi><mo>|</mo></mrow>")]
    [InlineData(
        "(a + b)^2",
        "<msup><mrow><mo stretchy=\"false\">(</mo><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mo stretchy=\"false\">)</mo></mrow><mn>2</mn></msup>"
    )]
    public void A_formula_becomes_these_elements(string infix, string expected)
    {
        var math = Parse(Infix.Parse(infix, SymbolTable.Open));
        var inner = string.Concat(math.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting)));
        Assert.Equal(
            expected,
            inner.Replace(" xmlns=\"http://www.w3.org/1998/Math/MathML\"", "", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("where(a < b, a, log(b)) + sum(k, 1, inf, a^k/k!)")]
    [InlineData("where(a == b, 1, 2)*betainc(a, b, 1/2)^2")]
    public void Every_construct_is_well_formed_and_its_elements_have_their_children(string infix)
    {
        var math = Parse(Infix.Parse(infix.Replace("k!", "gamma(k + 1)", StringComparison.Ordinal), SymbolTable.Open));
        foreach (var element in math.DescendantsAndSelf())
        {
            var name = element.Name.LocalName;
            Assert.Contains(name, elements);
            var expected = name switch
            {
                "mfrac" or "msup" or "msub" => 2,
                "munderover" => 3,
                _ => element.Elements().Count(),
            };
            Assert.Equal(expected, element.Elements().Count());
        }
    }

    [Fact]
    public void A_name_is_text_and_no_markup()
    {
        var math = Parse(new Symbol("<script>&", Domain.Real));
        Assert.Equal("<script>&", Assert.Single(math.Elements()).Value);
    }

    private static XElement Parse(Expr e) => XElement.Parse(MathMl.Print(e));
}
