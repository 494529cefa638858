using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Tests.Documents;

public class LatexPartsTests
{
    private static readonly Symbol x = new("x", Domain.Real);

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
    public void A_domain(Domain domain, string expected) => Assert.Equal(expected, DomainLatex.Of(new("x", domain)));

    [Theory]
    [MemberData(nameof(Supports))]
    public void A_support(Support support, string expected) => Assert.Equal(expected, SupportLatex.Of(support, x));

    [Fact]
    public void Short_equations_stay_on_one_line() =>
        Assert.Equal("a = b = c, x > 0", EquationLatex.Of(["a", "b", "c"], ", x > 0"));

    [Fact]
    public void Long_equations_get_a_line_for_each_member()
    {
        var member = new string('b', 120);
        Assert.Equal(
            $"\\begin{{aligned}}\na &= {member} \\\\\n &= c\n\\end{{aligned}}",
            EquationLatex.Of(["a", member, "c"])
        );
    }

    [Fact]
    public void Equal_members_are_written_once() => Assert.Equal("a = b", EquationLatex.Of(["a", "a", "b"]));
}
