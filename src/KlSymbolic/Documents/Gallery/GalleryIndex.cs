using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Formats;
using KlSymbolic.Documents.Mathematics;
using KlSymbolic.Documents.Structured;

namespace KlSymbolic.Documents.Gallery;

/// <summary>The first page of the site: a search over all pairs, and the families; readable without its script.</summary>
internal static class GalleryIndex
{
    /// <summary>The page.</summary>
    public static string Page(DocumentSelection selection, DerivedPairs derived, DerivedStructuredPairs structured)
    {
        ImmutableArray<GalleryEntry> families =
        [
            .. selection.Families.Select(f => GalleryEntry.Of(f, selection)),
            .. selection.StructuredFamilies.Select(GalleryEntry.Of),
        ];
        var systems = families.SelectMany(f => f.Systems).Distinct().ToImmutableArray();
        var supports = families.Select(f => f.Support).Distinct().ToImmutableArray();
        var rows = Rows(families, selection, derived, structured);
        var content = new StringBuilder();
        content.Append(Search(families, systems, supports, rows));
        content.Append(Families(families));
        content.Append(
            $"<script type=\"application/json\" id=\"catalogue\">{Data(families, systems, supports, rows)}</script>\n"
        );
        return HtmlShell.Page("index", "Index", "", content.ToString());
    }

    /// <summary>A row of signs for each family as P: the number of the kind of each pair; a dot for one that is not chosen.</summary>
    private static ImmutableArray<string> Rows(
        ImmutableArray<GalleryEntry> families,
        DocumentSelection selection,
        DerivedPairs derived,
        DerivedStructuredPairs structured
    )
    {
        var numbers = selection.Families.ToDictionary(f => f.Name);
        var others = selection.StructuredFamilies.ToDictionary(f => f.Name);
        return [.. families.Select(p => string.Concat(families.Select(q => Sign(KindOf(p.Name, q.Name)))))];

        PairKind? KindOf(string p, string q) =>
            numbers.TryGetValue(p, out var a) && numbers.TryGetValue(q, out var b)
                ? a == b || selection.Contains(a, b)
                    ? PairKinds.Of(derived.Of(a, b).Divergence)
                    : null
                : others.TryGetValue(p, out var c) && others.TryGetValue(q, out var d)
                    ? c.Equals(d) || selection.Contains(c, d)
                        ? structured.KindOf(c, d)
                        : null
                    : null;

        static string Sign(PairKind? kind) =>
            kind is { } known ? ((int)known).ToString(CultureInfo.InvariantCulture) : ".";
    }

    /// <summary>The kind in words that stand beside its sign.</summary>
    private static string Words(PairKind kind) => PairKinds.Describe(kind).Replace("∞ ", "infinite: ");

    private static string Search(
        ImmutableArray<GalleryEntry> families,
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
                + $"<span class=\"sign k{(int)k.Kind}\" aria-hidden=\"true\">{PairKinds.Sign(k.Kind)}</span> {HtmlText.Escape(Words(k.Kind))} "
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

    private static string Families(ImmutableArray<GalleryEntry> families)
    {
        var text = new StringBuilder("<h2 id=\"families\">Families</h2>\n");
        foreach (var group in families.GroupBy(f => f.Group))
        {
            text.Append($"<h3>{group.Key}</h3>\n<ul class=\"families\">\n");
            foreach (var f in group)
            {
                var others = f.Others is null
                    ? ""
                    : $" <a class=\"others\" href=\"{f.Others}.html\">against others</a>";
                text.Append(
                    $"<li><a href=\"{f.Page}.html\">{f.Name}</a>{others}<p>{HtmlText.Escape(f.Summary)}</p></li>\n"
                );
            }
            text.Append("</ul>\n");
        }
        return text.ToString();
    }

    private static string Data(
        ImmutableArray<GalleryEntry> families,
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
            + ",\"page\":"
            + Json.Of(f.Page)
            + ",\"pairs\":"
            + Json.Of(f.PairFolder)
            + ",\"support\":"
            + supports.IndexOf(f.Support).ToString(CultureInfo.InvariantCulture)
            + ",\"systems\":"
            + Json.Array(f.Systems.Select(s => systems.IndexOf(s).ToString(CultureInfo.InvariantCulture)))
            + "}"
        );
        var kinds = PairKinds.All.Select(k =>
            Json.Of([PairKinds.Sign(k), Words(k), PairKinds.Explain(k), FamilyPairsArticle.HasPage(k) ? "page" : ""])
        );
        return $"{{\"families\":{Json.Array(items)},\n\"systems\":{Json.Of(systems)},\n\"supports\":{Json.Of(supports)},\n\"kinds\":{Json.Array(kinds)},\n\"rows\":{Json.Of(rows)}}}";
    }
}
