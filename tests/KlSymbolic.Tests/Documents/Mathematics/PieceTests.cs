using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Tests.Documents.Mathematics;

public class PieceTests
{
    private static readonly Symbol x = new("x", Domain.Real);
    private static readonly Symbol a = new("a", Domain.Real);
    private static readonly Symbol b = new("b", Domain.Real);
    private static readonly Symbol c = new("c", Domain.Real);

    public static TheoryData<Domain, string> Domains =>
        new()
        {
            { Domain.Real, @"x \in \mathbb{R}" },
            { Domain.Positive, "x > 0" },
            { Domain.Nonnegative, @"x \ge 0" },
            { Domain.Negative, "x < 0" },
            { Domain.Unit, @"0 \le x \le 1" },
            { Domain.UnitPositive, @"0 < x \le 1" },
            { Domain.Integer, @"x \in \mathbb{Z}" },
            { Domain.Natural, @"x \ge 0, \; x \in \mathbb{Z}" },
        };

    public static TheoryData<Support, string> Supports =>
        new()
        {
            { Support.Reals, @"x \in \mathbb{R}" },
            { Support.PositiveReals, "x > 0" },
            { Support.Between(0, 1), "0 < x < 1" },
            { new Support(-Formula.Infinity, 0, false), "x < 0" },
            { Support.Naturals, @"x \in \{0, 1, \ldots\}" },
            { Support.Integers(0, 1), @"x \in \{0, 1\}" },
            { Support.Integers(1, 3), @"x \in \{1, 2, 3\}" },
            { Support.Integers(0, new Symbol("n", Domain.PositiveInteger)), @"x \in \{0, 1, \ldots, n\}" },
            { Support.Integers(2, 2), "x = 2" },
        };

    [Theory]
    [MemberData(nameof(Domains))]
    public void A_domain(Domain domain, string expected) =>
        Assert.Equal(expected, Latex(DomainPieces.Of(new("x", domain))));

    [Theory]
    [MemberData(nameof(Supports))]
    public void A_support(Support support, string expected) =>
        Assert.Equal(expected, Latex(SupportPieces.Of(support, x)));

    [Fact]
    public void Short_equations_stay_on_one_line()
    {
        var equation = new Piece.Chain([a, b, c], Piece.Of(MathSigns.Comma, x, MathSigns.Greater, Expr.Zero));

        Assert.Equal("a = b = c, x > 0", Latex(equation));
        Assert.Equal("a = b = c, x > 0", TypstPieces.Instance.Print(equation));
    }

    [Fact]
    public void Long_equations_get_a_line_for_each_member()
    {
        var member = new string('b', 120);
        var equation = new Piece.Chain([a, new Piece.Words(member), c]);

        Assert.Equal($"\\begin{{aligned}}\na &= \\text{{{member}}} \\\\\n &= c\n\\end{{aligned}}", Latex(equation));
        Assert.Equal($"a &= \"{member}\" \\\n &= c", TypstPieces.Instance.Print(equation));
        Assert.Equal(2, MathMlPieces.Instance.Print(equation).Split("<mtr>").Length - 1);
    }

    [Fact]
    public void Equal_members_are_written_once() => Assert.Equal("a = b", Latex(new Piece.Chain([a, a, b])));

    [Fact]
    public void Words_are_no_markup()
    {
        var words = new Piece.Words("a < \"b\" \\ c");

        Assert.Equal(
            "<mtext>a&#xA0;&lt;&#xA0;&quot;b&quot;&#xA0;\\&#xA0;c</mtext>",
            MathMlPieces.Instance.Print(words)
        );
        Assert.Equal("\"a < \\\"b\\\" \\\\ c\"", TypstPieces.Instance.Print(words));
    }

    private static string Latex(Piece piece) => LatexPieces.Instance.Print(piece);
}
