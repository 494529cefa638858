using KlSymbolic.Documents;

namespace KlSymbolic.Tests.Documents;

public sealed class VerdictTextTests
{
    [Fact]
    public void A_proof_shows_the_derived_formula_and_what_it_rests_on()
    {
        var lines = Page("b/a - 1 + log(a) - log(b)");

        Assert.Equal("Proven", lines[0]);
        Assert.Contains("  derived log(a/b) + b/a - 1", lines);
        Assert.Contains(lines, l => l.StartsWith("  It rests on: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_refutation_shows_a_point_and_both_values()
    {
        var lines = Page("7");

        Assert.Equal("Refuted", lines[0]);
        Assert.Contains("  claimed 7", lines);
        Assert.Contains(lines, l => l.StartsWith("  at      a = ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  true    0.", StringComparison.Ordinal));
    }

    private static string[] Page(string formula) =>
        VerdictText
            .Of(Kl.Check(formula, "Exponential(a)", "Exponential(b)"), new TextLayout(IsAscii: true))
            .ToString()
            .Split('\n');
}
