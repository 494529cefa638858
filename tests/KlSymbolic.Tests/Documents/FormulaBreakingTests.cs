using KlSymbolic.Documents;

namespace KlSymbolic.Tests.Documents;

public sealed class FormulaBreakingTests
{
    [Fact]
    public void A_formula_that_fits_stays_whole() =>
        Assert.Equal(["a + b + c"], FormulaBreaking.Lines("a + b + c", 9, 9));

    [Fact]
    public void A_formula_is_broken_before_signs() =>
        Assert.Equal(["a + b", "+ c − d"], FormulaBreaking.Lines("a + b + c − d", 7, 7));

    [Fact]
    public void Places_outside_parentheses_come_first() =>
        Assert.Equal(["aa", "+ (b + c + d)"], FormulaBreaking.Lines("aa + (b + c + d)", 13, 13));

    [Fact]
    public void What_is_broken_inside_parentheses_is_set_deeper() =>
        Assert.Equal(
            ["(aaaaaaaa", "  + bbbbbbbb", "  + cccccccc)"],
            FormulaBreaking.Lines("(aaaaaaaa + bbbbbbbb + cccccccc)", 13, 13)
        );

    [Fact]
    public void An_equals_sign_is_the_best_place_and_its_right_side_is_set_deeper() =>
        Assert.Equal(
            ["E[x + y]", "= aaaaaa", "  + bbbbb", "  + ccccc"],
            FormulaBreaking.Lines("E[x + y] = aaaaaa + bbbbb + ccccc", 10, 10)
        );

    [Fact]
    public void Nothing_is_lost()
    {
        const string formula = "log(a + b) − (c + d·(e − f(g, h)))/(i − j) + k";
        for (var width = 1; width <= formula.Length; width++)
        {
            var lines = FormulaBreaking.Lines(formula, width, width).Select(l => l.Trim());

            Assert.Equal(formula, string.Join(' ', lines));
        }
    }

    [Fact]
    public void A_negative_room_is_as_good_as_none() =>
        Assert.Equal(["a", "+ b"], FormulaBreaking.Lines("a + b", -5, -5));
}
