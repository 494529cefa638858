using KlSymbolic.Documents;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Tests.Documents;

public sealed class EvaluationTextTests
{
    [Fact]
    public void Closed_form_definition_and_difference_stand_under_each_other()
    {
        var page = EvaluationText.Of(
            Kl.Evaluate("Uniform(0, 1)", "Uniform(0, 4)", InformationUnit.Bits),
            new TextLayout()
        );

        var lines = page.ToString().Split('\n');
        Assert.Equal("KL(P‖Q) in bits for", lines[0]);
        var at = Array.IndexOf(lines, "KL(P‖Q)");
        Assert.StartsWith("  closed form  2 ± ", lines[at + 1], StringComparison.Ordinal);
        Assert.StartsWith("  definition   2", lines[at + 2], StringComparison.Ordinal);
        Assert.StartsWith("  difference   ", lines[at + 3], StringComparison.Ordinal);
        Assert.EndsWith("within the errors", lines[at + 3], StringComparison.Ordinal);
    }

    [Fact]
    public void An_infinite_divergence_gives_its_reasons()
    {
        var page = EvaluationText.Of(Kl.Evaluate("Normal(0, 1)", "Uniform(0, 1)"), new TextLayout(IsAscii: true));

        var lines = page.ToString().Split('\n');
        var at = Array.IndexOf(lines, "KL(P||Q)");
        Assert.Equal("  closed form  +inf", lines[at + 1]);
        Assert.Contains("outside the support", lines[at + 2], StringComparison.Ordinal);
    }
}
