using System.Collections.Immutable;
using System.Text;

namespace KlSymbolic.Documents.Explaining;

/// <summary>The frame of a page that stands alone: readable in light and dark, on paper, and without a network.</summary>
internal static class HtmlPage
{
    private const string Style = """
        :root{color-scheme:light dark}
        body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#24292f;background:#fff}
        h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}figure{margin:1.5rem 0;overflow-x:auto}figure svg{width:100%;min-width:32rem;height:auto}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.25rem .75rem;text-align:right;border-bottom:1px solid #d0d7de}
        th:first-child,td:first-child{text-align:left;padding-left:0}th{font-weight:600}
        @media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}th,td{border-color:#30363d}}
        @media print{body{margin:0;max-width:none}}
        """;

    /// <summary>The page of a title and a body.</summary>
    public static string Of(string title, string body) =>
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        + $"<title>{Escape(title)}</title>\n<style>\n{Style.Replace("\r", "")}\n</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n";

    /// <summary>A table with its title; the first cell of a row is its head.</summary>
    public static void Table(
        StringBuilder body,
        string title,
        ImmutableArray<string> head,
        ImmutableArray<ImmutableArray<string>> rows
    )
    {
        body.Append($"<h2>{Escape(title)}</h2>\n<div class=\"wide\"><table>\n<thead><tr>");
        foreach (var cell in head)
            body.Append($"<th scope=\"col\">{Escape(cell)}</th>");
        body.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
            body.Append("<tr>").Append(string.Concat(row.Select(c => $"<td>{Escape(c)}</td>"))).Append("</tr>\n");
        body.Append("</tbody>\n</table></div>\n");
    }

    /// <summary>A text as it stands in HTML.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
