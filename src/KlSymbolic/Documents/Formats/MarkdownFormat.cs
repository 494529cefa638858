using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Formats;

/// <summary>Markdown as forges show it: formulas are LaTeX between dollar signs, anchors are HTML.</summary>
/// <param name="infix">What stands between a file's name and its extension, such as <c>.verified</c>.</param>
internal sealed class MarkdownFormat(string infix) : PageFormat
{
    public override string Extension => infix + ".md";

    public override string Write(string path, ImmutableArray<Block> blocks)
    {
        var page = new MarkdownWriter();
        Write(page, path, blocks);
        return page.ToString();
    }

    /// <summary>The text of a formula between dollar signs.</summary>
    private static string Formula(Piece piece) => LatexPieces.Instance.Print(piece);

    private void Write(MarkdownWriter page, string path, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Block.Heading { Anchor: var anchor } h:
                    if (anchor is not null)
                        page.Paragraph($"<a id=\"{anchor}\"></a>");
                    page.Heading(h.Level, h.Words);
                    break;
                case Block.Paragraph p:
                    page.Paragraph(Line(path, p.Line));
                    break;
                case Block.Display d:
                    page.Formula(Formula(d.Formula));
                    break;
                case Block.Code c:
                    if (c.Title is { } title)
                        page.Paragraph($"**{title}**");
                    page.Code(c.Language, c.Lines);
                    break;
                case Block.Bullets b:
                    page.List(b.Items.Select(i => Line(path, i)));
                    break;
                case Block.Table t:
                    page.Table(t.Header, t.Rows.Select(r => r.Select(c => Line(path, c).Replace("|", "\\|")).ToList()));
                    break;
                case Block.Fold f:
                    page.Paragraph($"<details>\n<summary>{f.Summary}</summary>");
                    Write(page, path, f.Blocks);
                    page.Paragraph("</details>");
                    break;
                case Block.Picture:
                    break;
                default:
                    throw new InvalidOperationException($"Unknown block {block.GetType().Name}.");
            }
        }
    }

    private string Line(string path, ImmutableArray<Inline> line) =>
        string.Concat(
            line.Select(i =>
                i switch
                {
                    Inline.Text t => Escape(t.Words),
                    Inline.Formula f => $"${Formula(f.Piece)}$",
                    Inline.Typed t => $"`{t.Words}`",
                    Inline.Strong s => $"**{Escape(s.Words)}**",
                    Inline.Emphasis e => $"*{Escape(e.Words)}*",
                    Inline.Link l =>
                        $"[{Escape(l.Words)}]({Relative(path, l.Page)}{(l.Anchor is null ? "" : "#" + l.Anchor)})",
                    Inline.Place p => $"<a id=\"{p.Anchor}\"></a>",
                    _ => throw new InvalidOperationException($"Unknown inline {i.GetType().Name}."),
                }
            )
        );

    private static string Escape(string words)
    {
        if (words.IndexOfAny(['*', '<', '$', '`', '\\']) < 0)
            return words;
        var text = new StringBuilder();
        foreach (var c in words)
        {
            // A sign of comparison has a space after it, and no tag has.
            if (c is '*' or '$' or '`' or '\\' || (c == '<' && !words.Contains("< ")))
                text.Append('\\');
            text.Append(c);
        }
        return text.ToString();
    }
}
