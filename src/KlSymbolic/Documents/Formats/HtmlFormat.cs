using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Formats;

/// <summary>HTML with formulas in MathML; style and script lie in two files beside the pages. Works without a network.</summary>
internal sealed class HtmlFormat : PageFormat
{
    public override string Extension => ".html";

    public override string Write(string path, ImmutableArray<Block> blocks)
    {
        var title = blocks.OfType<Block.Heading>().First();
        var text = new StringBuilder();
        var (section, isOpen) = ("", false);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is Block.Heading { Level: <= 2, Anchor: var anchor, Level: var level })
            {
                if (isOpen)
                    text.Append("</article>\n");
                isOpen = level == 2 && anchor is not null;
                section = anchor ?? section;
                if (isOpen)
                    text.Append($"<article id=\"{anchor}\" aria-labelledby=\"{anchor}-title\">\n");
            }
            Write(text, path, section, blocks[i], Following(blocks, i));
        }
        if (isOpen)
            text.Append("</article>\n");
        return HtmlShell.Page(path, title.Words, Contents(blocks), text.ToString());
    }

    /// <summary>The code that follows a result up to the next article, which its formula can be copied as.</summary>
    private static IEnumerable<Block.Code> Following(ImmutableArray<Block> blocks, int from) =>
        blocks[from] is Block.Display { IsResult: true }
            ? blocks
                .Skip(from + 1)
                .TakeWhile(b =>
                    b is not Block.Heading { Level: <= 2, Anchor: not null } and not Block.Display { IsResult: true }
                )
                .OfType<Block.Fold>()
                .SelectMany(f => f.Blocks.OfType<Block.Code>())
                .Where(c => c.Title is not null)
            : [];

    private static string Contents(ImmutableArray<Block> blocks)
    {
        var items = blocks
            .OfType<Block.Heading>()
            .Where(h => h is { Level: 2, Anchor: not null })
            .Select(h => $"<li><a href=\"#{h.Anchor}\">{HtmlText.Escape(h.Words)}</a></li>")
            .ToList();
        return items.Count < 2
            ? ""
            : $"<nav class=\"contents\" aria-label=\"On this page\"><ul>\n{string.Join("\n", items)}\n</ul></nav>\n";
    }

    private void Write(StringBuilder text, string path, string section, Block block, IEnumerable<Block.Code> following)
    {
        switch (block)
        {
            case Block.Heading h:
                var id =
                    h.Anchor is null ? ""
                    : h.Level == 2 ? $" id=\"{h.Anchor}-title\""
                    : $" id=\"{h.Anchor}\"";
                var link = h is { Anchor: { } a, Level: 2 }
                    ? $" <a class=\"anchor\" href=\"#{a}\" aria-label=\"Link to {HtmlText.Escape(h.Words)}\">#</a>"
                    : "";
                text.Append($"<h{h.Level}{id}>{HtmlText.Escape(h.Words)}{link}</h{h.Level}>\n");
                break;
            case Block.Paragraph p:
                text.Append($"<p>{Line(path, p.Line)}</p>\n");
                break;
            case Block.Display d:
                Write(text, section, d, following);
                break;
            case Block.Code { Title: null } c:
                text.Append($"<div class=\"code\"><pre><code>{Lines(c)}</code></pre>{CopyButton("")}</div>\n");
                break;
            case Block.Code { Title: { } title } c:
                text.Append(
                        $"<p class=\"language\">{HtmlText.Escape(title)}</p>\n<div class=\"code\"><pre id=\"{CodeId(section, title)}\">"
                    )
                    .Append($"<code>{Lines(c)}</code></pre>{CopyButton(title)}</div>\n");
                break;
            case Block.Bullets b:
                text.Append("<ul>\n");
                foreach (var item in b.Items)
                    text.Append($"<li>{Line(path, item)}</li>\n");
                text.Append("</ul>\n");
                break;
            case Block.Table t:
                text.Append("<div class=\"wide\"><table>\n<thead><tr>");
                text.Append(string.Concat(t.Header.Select(h => $"<th scope=\"col\">{HtmlText.Escape(h)}</th>")));
                text.Append("</tr></thead>\n<tbody>\n");
                foreach (var row in t.Rows)
                    text.Append($"<tr>{string.Concat(row.Select(c => $"<td>{Line(path, c)}</td>"))}</tr>\n");
                text.Append("</tbody></table></div>\n");
                break;
            case Block.Fold f:
                text.Append($"<details><summary>{HtmlText.Escape(f.Summary)}</summary>\n");
                foreach (var inner in f.Blocks)
                {
                    if (inner is Block.Display step)
                        text.Append($"<div class=\"formula\">{Formula(step)}</div>\n");
                    else
                        Write(text, path, section, inner, []);
                }
                text.Append("</details>\n");
                break;
            case Block.Picture picture:
                text.Append(
                    $"<figure class=\"plot\">{picture.Svg}<figcaption>{HtmlText.Escape(picture.Caption)}</figcaption></figure>\n"
                );
                break;
            default:
                throw new InvalidOperationException($"Unknown block {block.GetType().Name}.");
        }
    }

    private static void Write(StringBuilder text, string section, Block.Display d, IEnumerable<Block.Code> following)
    {
        text.Append("<div class=\"formula" + (d.IsResult ? " result" : "") + "\">")
            .Append(Formula(d))
            .Append("<div class=\"copy\" role=\"group\" aria-label=\"Copy the formula as\">");
        text.Append(
            $"<button type=\"button\" data-copy=\"{HtmlText.Escape(LatexPieces.Instance.Print(d.Formula))}\">LaTeX</button>"
        );
        if (d.IsResult)
        {
            text.Append(
                $"<button type=\"button\" data-copy=\"{HtmlText.Escape(TypstPieces.Instance.Print(d.Formula))}\">Typst</button>"
            );
            foreach (var code in following)
                text.Append(
                    $"<button type=\"button\" data-copy-from=\"{CodeId(section, code.Title!)}\">{HtmlText.Escape(code.Title!)}</button>"
                );
        }
        text.Append("</div></div>\n");
    }

    private static string Formula(Block.Display d) =>
        "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\"><math display=\"block\">"
        + MathMlPieces.Instance.Print(d.Formula)
        + "</math></div>";

    private static string Lines(Block.Code code) => HtmlText.Escape(string.Join("\n", code.Lines));

    private static string CopyButton(string title) =>
        $"<button type=\"button\" class=\"copy-code\" aria-label=\"Copy the {(title.Length == 0 ? "formula" : HtmlText.Escape(title) + " code")}\">Copy</button>";

    private static string CodeId(string section, string title) =>
        $"{section}-{title.ToLowerInvariant().Replace("#", "sharp")}";

    private string Line(string path, ImmutableArray<Inline> line) =>
        string.Concat(
            line.Select(i =>
                i switch
                {
                    Inline.Text t => HtmlText.Escape(t.Words),
                    Inline.Formula f => $"<math>{MathMlPieces.Instance.Print(f.Piece)}</math>",
                    Inline.Typed t => $"<code>{HtmlText.Escape(t.Words)}</code>",
                    Inline.Strong s => $"<strong>{HtmlText.Escape(s.Words)}</strong>",
                    Inline.Emphasis e => $"<em>{HtmlText.Escape(e.Words)}</em>",
                    Inline.Link l =>
                        $"<a href=\"{Relative(path, l.Page)}{(l.Anchor is null ? "" : "#" + l.Anchor)}\">{HtmlText.Escape(l.Words)}</a>",
                    Inline.Place p => $"<a id=\"{p.Anchor}\"></a>",
                    _ => throw new InvalidOperationException($"Unknown inline {i.GetType().Name}."),
                }
            )
        );
}
