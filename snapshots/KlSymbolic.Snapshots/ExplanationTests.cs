using KlSymbolic.Documents;
using KlSymbolic.Documents.Explaining;
using KlSymbolic.Documents.Plots;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Snapshots;

public sealed class ExplanationTests
{
    public static TheoryData<string, string, string, InformationUnit> Pairs =>
        new()
        {
            { "Normal", "Normal(0, 1)", "Normal(1, 2)", InformationUnit.Nats },
            { "coin", "{H: 0.5, T: 0.5}", "{H: 0.8, T: 0.2}", InformationUnit.Bits },
            { "Uniform", "Uniform(0, 2)", "Uniform(0, 1)", InformationUnit.Nats },
            { "Poisson-Geometric", "Poisson(3)", "Geometric(0.3)", InformationUnit.Nats },
            { "singular", "Poisson(3)", "Normal(3, 1)", InformationUnit.Nats },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_a_pair(string name, string p, string q, InformationUnit unit)
    {
        var pair = Kl.Explain(p, q, unit);
        Snapshot.Verify(ExplanationText.Of(pair, new TextLayout()).ToString(), $"explanations/{name}", "txt");
        Snapshot.Verify(PairPlot.Svg(pair), $"explanations/{name}", "svg");
    }

    [Fact]
    public void In_ascii_on_a_narrow_terminal() =>
        Snapshot.Verify(
            ExplanationText
                .Of(Kl.Explain("Normal(0, 1)", "Laplace(0, 1)"), new TextLayout(Width: 80, IsAscii: true))
                .ToString(),
            "explanations/ascii",
            "txt"
        );

    [Fact]
    public void As_a_page() =>
        Snapshot.Verify(ExplanationHtml.Of(Kl.Explain("Beta(2, 3)", "Uniform(0, 1)")), "explanations/page", "html");

    public static TheoryData<string, string, string> Targets =>
        new()
        {
            { "two-modes", "0.5*Normal(-3, 1) + 0.5*Normal(3, 1)", "Normal" },
            { "Poisson-Geometric", "Poisson(4)", "Geometric" },
            { "Normal-Laplace", "Normal(0, 1)", "Laplace" },
        };

    [Theory]
    [MemberData(nameof(Targets))]
    public void Projection(string name, string target, string onto)
    {
        var projection = Kl.Project(target, onto);
        Snapshot.Verify(ProjectionText.Of(projection, new TextLayout()).ToString(), $"projections/{name}", "txt");
        Snapshot.Verify(ProjectionPicture.Svg(projection), $"projections/{name}", "svg");
    }
}
