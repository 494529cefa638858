using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Documents.Plots;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Explaining;

/// <summary>An explanation as one HTML page: words, numbers, the picture and the parts; no scripts, nothing fetched, light and dark.</summary>
public static class ExplanationHtml
{
    private const int MostRows = 200;

    /// <summary>The page.</summary>
    public static string Of(PairExplanation pair)
    {
        var (p, q) = (ExplainedNames.Of(pair.P), ExplainedNames.Of(pair.Q));
        var body = new StringBuilder();
        body.Append($"<h1>KL(P‖Q) in {Amounts.Name(pair.Unit)}</h1>\n");
        body.Append($"<p><code>P = {HtmlPage.Escape(p)}</code><br><code>Q = {HtmlPage.Escape(q)}</code></p>\n");
        foreach (var paragraph in ExplanationWords.Of(pair))
            body.Append($"<p>{HtmlPage.Escape(paragraph)}</p>\n");
        if (ExplanationWords.Balance(pair) is { } balance)
            body.Append($"<p>{HtmlPage.Escape(balance)}</p>\n");
        HtmlPage.Table(
            body,
            "In numbers",
            ["", "from P, code for Q", "from Q, code for P"],
            [
                ["entropy", Amounts.Of(pair.Forward.Entropy), Amounts.Of(pair.Reverse.Entropy)],
                ["cross-entropy", Amounts.Of(pair.Forward.CrossEntropy), Amounts.Of(pair.Reverse.CrossEntropy)],
                ["extra: KL(P‖Q), KL(Q‖P)", Amounts.Of(pair.Forward.Divergence), Amounts.Of(pair.Reverse.Divergence)],
            ]
        );
        body.Append("<figure>\n").Append(PairPlot.Svg(pair)).Append("</figure>\n");
        Regions(body, "The parts of KL(P‖Q)", pair.Forward.Regions, "P", "Q");
        Regions(body, "The parts of KL(Q‖P)", pair.Reverse.Regions, "Q", "P");
        Outcomes(body, pair.Outcomes);
        return HtmlPage.Of($"KL(P‖Q), P = {p}, Q = {q}", body.ToString());
    }

    private static void Regions(
        StringBuilder body,
        string title,
        ImmutableArray<SignRegion> regions,
        string first,
        string second
    )
    {
        if (!regions.IsEmpty)
            HtmlPage.Table(
                body,
                title,
                ["x from", "to", $"mass of {first}", $"mass of {second}", "contribution"],
                [
                    .. regions.Select(r =>
                        (ImmutableArray<string>)
                            [
                                Amounts.Of(r.From),
                                Amounts.Of(r.To),
                                Amounts.Of(r.Mass),
                                Amounts.Of(r.OtherMass),
                                Amounts.Signed(r.Contribution),
                            ]
                    ),
                ]
            );
    }

    private static void Outcomes(StringBuilder body, ImmutableArray<OutcomeRow> outcomes)
    {
        if (outcomes.IsEmpty)
            return;
        HtmlPage.Table(
            body,
            "The outcomes",
            ["outcome", "P", "Q", "p log(p/q)", "q log(q/p)"],
            [
                .. outcomes
                    .Take(MostRows)
                    .Select(o =>
                        (ImmutableArray<string>)
                            [
                                o.Label,
                                Amounts.Of(o.P),
                                Amounts.Of(o.Q),
                                Amounts.Signed(o.Forward),
                                Amounts.Signed(o.Reverse),
                            ]
                    ),
            ]
        );
        if (outcomes.Length > MostRows)
            body.Append($"<p>The first {MostRows} of {outcomes.Length} outcomes.</p>\n");
    }
}
