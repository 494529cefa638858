using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KlSymbolic.Distributions;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Formats;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Gallery;

/// <summary>The first page of the site: a search over all pairs, and the families; readable without its script.</summary>
internal static class GalleryIndex
{
    /// <summary>The page.</summary>
    public static string Page(DocumentSelection selection, DerivedPairs derived)
    {
        var families = selection.Families;
        var systems = families.SelectMany(f => f.OtherSystems).Select(o => o.System).Distinct().ToImmutableArray();
        var supports = families.Select(f => SupportKind.Of(GenericPair.P(f).Support)).Distinct().ToImmutableArray();
        var rows = families
            .Select(p => string.Concat(families.Select(q => Sign(p, q, selection, derived))))
            .ToImmutableArray();
        var content = new StringBuilder();
        content.Append(Search(families, systems, supports, rows));
        content.Append(Families(selection));
        content.Append(
            $"<script type=\"application/json\" id=\"catalogue\">{Data(families, systems, supports, rows)}</script>\n"
        );
        return HtmlShell.Page("index", "Index", "", content.ToString());
    }

    /// <summary>The number of the kind of a pair; a dot for one that is not chosen.</summary>
    private static string Sign(Family p, Family q, DocumentSelection selection, DerivedPairs derived) =>
        p == q || selection.Contains(p, q)
            ? ((int)PairKinds.Of(derived.Of(p, q).Divergence)).ToString(CultureInfo.InvariantCulture)
            : ".";

    private static string Search(
        ImmutableArray<Family> families,
        ImmutableArray<string> systems,
        ImmutableArray<string> supports,
        ImmutableArray<string> rows
    )
    {
        var count = rows.Sum(r => r.Count(c => c != '.'));
        var kinds = PairKinds
            .All.Select(k => (Kind: k, Count: rows.Sum(r => r.Count(c => c - '0' == (int)k))))
            .Where(k => k.Count > 0)
            .Select(k =>
                $"<label title=\"{HtmlText.Escape(PairKinds.Explain(k.Kind))}\"><input type=\"checkbox\" name=\"kind\" value=\"{(int)k.Kind}\"> "
                + $"<span class=\"sign k{(int)k.Kind}\" aria-hidden=\"true\">{PairKinds.Sign(k.Kind)}</span> {HtmlText.Escape(PairKinds.Describe(k.Kind))} "
                + $"<small>{k.Count}</small></label>"
            );
        return $"""
            <h1>The divergence of P from Q</h1>
            <p class="lead">Closed forms of KL(P ‖ Q) for {families.Length} families, {count} ordered pairs: each derived from the two densities, with its conditions, its steps, its gradient, and code to paste.</p>
            <form id="search" role="search" aria-label="Pairs of families">
            <div class="field query"><label for="query">Search</label><input id="query" type="search" autocomplete="off" spellcheck="false" placeholder="normal laplace"></div>
            <div class="field"><label for="p">P</label>{Select("p", families.Select(f => f.Name))}</div>
            <div class="field"><label for="q">Q</label>{Select("q", families.Select(f => f.Name))}</div>
            <div class="field"><label for="support">Support of P</label>{Select("support", supports)}</div>
            <div class="field"><label for="system">Both also in</label>{Select("system", systems)}</div>
            <fieldset><legend>Kind of answer</legend>
            {string.Join("\n", kinds)}
            </fieldset>
            <p class="found"><output id="count" for="query p q support system">{count} pairs</output> <button type="reset">Clear</button></p>
            </form>
            <noscript><p>The search needs the script of this page; the families below link to all pairs.</p></noscript>
            <div class="wide"><table id="pairs" aria-label="Pairs that were found" hidden><thead><tr><th scope="col">P</th><th scope="col">Q</th><th scope="col">Answer</th><th scope="col">Both also in</th></tr></thead><tbody></tbody></table></div>
            <p><button type="button" id="more" hidden>Show all</button></p>

            """.Replace("\r\n", "\n");
    }

    private static string Select(string id, IEnumerable<string> options) =>
        $"<select id=\"{id}\"><option value=\"\">any</option>"
        + string.Concat(options.Select(o => $"<option>{HtmlText.Escape(o)}</option>"))
        + "</select>";

    private static string Families(DocumentSelection selection)
    {
        var text = new StringBuilder("<h2 id=\"families\">Families</h2>\n");
        foreach (var group in selection.Families.GroupBy(f => GenericPair.P(f).Support.IsDiscrete).OrderBy(g => g.Key))
        {
            text.Append($"<h3>{(group.Key ? "Discrete" : "Continuous")}</h3>\n<ul class=\"families\">\n");
            foreach (var f in group)
            {
                var others = selection.Against(f).IsEmpty
                    ? ""
                    : $" <a class=\"others\" href=\"{Anchors.Pairs(f)}.html\">against others</a>";
                text.Append(
                    $"<li><a href=\"{Anchors.Page(f)}.html\">{f.Name}</a>{others}<p>{HtmlText.Escape(f.Summary)}</p></li>\n"
                );
            }
            text.Append("</ul>\n");
        }
        return text.ToString();
    }

    private static string Data(
        ImmutableArray<Family> families,
        ImmutableArray<string> systems,
        ImmutableArray<string> supports,
        ImmutableArray<string> rows
    )
    {
        var items = families.Select(f =>
            "{\"name\":"
            + Json.Of(f.Name)
            + ",\"also\":"
            + Json.Of(string.Join(" ", f.Aliases))
            + ",\"support\":"
            + supports.IndexOf(SupportKind.Of(GenericPair.P(f).Support)).ToString(CultureInfo.InvariantCulture)
            + ",\"systems\":"
            + Json.Array(f.OtherSystems.Select(o => systems.IndexOf(o.System).ToString(CultureInfo.InvariantCulture)))
            + "}"
        );
        var kinds = PairKinds.All.Select(k =>
            Json.Of([
                PairKinds.Sign(k),
                PairKinds.Describe(k),
                PairKinds.Explain(k),
                FamilyPairsArticle.HasPage(k) ? "page" : "",
            ])
        );
        return $"{{\"families\":{Json.Array(items)},\n\"systems\":{Json.Of(systems)},\n\"supports\":{Json.Of(supports)},\n\"kinds\":{Json.Array(kinds)},\n\"rows\":{Json.Of(rows)}}}";
    }
}
