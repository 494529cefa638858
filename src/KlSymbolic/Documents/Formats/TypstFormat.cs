using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Formats;

/// <summary>Typst: pages are parts that a main file includes; they need no packages.</summary>
internal sealed class TypstFormat : PageFormat
{
    private const string Markup = "\\#$*_`<>@[]~=/-+\"'";

    public override string Extension => ".typ";

    public override string Write(string path, ImmutableArray<Block> blocks)
    {
        var page = new StringBuilder();
        Write(page, path, blocks);
        return page.ToString();
    }

    /// <summary>The main file, which includes the pages.</summary>
    public static string Main(string title, IEnumerable<string> pages) =>
        string.Join(
            "\n",
            new[]
            {
                $"#set document(title: {TypstNames.Quoted(title)})",
                "#set page(paper: \"a4\", margin: 25mm)",
                "#set heading(numbering: \"1.1\")",
                $"#align(center, text(size: 18pt, strong({TypstNames.Quoted(title)})))",
                "#outline(depth: 2)",
            }.Concat(pages.Select(p => $"#include {TypstNames.Quoted(p + ".typ")}"))
        ) + "\n";

    private static string Escape(string words)
    {
        var text = new StringBuilder();
        foreach (var c in words)
        {
            if (Markup.IndexOf(c) >= 0)
                text.Append('\\');
            text.Append(c);
        }
        return text.ToString();
    }

    private static void Write(StringBuilder page, string path, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Block.Heading h:
                    var label = h.Anchor is null ? "" : $" <{Label(path, h.Anchor)}>";
                    page.Append($"{new string('=', h.Level)} {Escape(h.Words)}{label}\n\n");
                    break;
                case Block.Paragraph p:
                    page.Append(Line(path, p.Line)).Append("\n\n");
                    break;
                case Block.Display d:
                    page.Append($"$ {TypstPieces.Instance.Print(d.Formula)} $\n\n");
                    break;
                case Block.Code c:
                    if (c.Title is { } title)
                        page.Append($"*{Escape(title)}*\n\n");
                    page.Append($"```{c.Language}\n{string.Join("\n", c.Lines)}\n```\n\n");
                    break;
                case Block.Bullets b:
                    foreach (var item in b.Items)
                        page.Append("- ").Append(Line(path, item)).Append('\n');
                    page.Append('\n');
                    break;
                case Block.Table t:
                    page.Append($"#table(\n  columns: {t.Header.Length},\n");
                    foreach (var row in t.Rows.Insert(0, [.. t.Header.Select(ImmutableArray<Inline> (c) => [c])]))
                        page.Append($"  {string.Join(", ", row.Select(c => $"[{Line(path, c)}]"))},\n");
                    page.Append(")\n\n");
                    break;
                case Block.Fold f:
                    page.Append($"#heading(level: 4, outlined: false)[{Escape(f.Summary)}]\n\n");
                    Write(page, path, f.Blocks);
                    break;
                case Block.Picture:
                    break;
                default:
                    throw new InvalidOperationException($"Unknown block {block.GetType().Name}.");
            }
        }
    }

    private static string Line(string path, ImmutableArray<Inline> line) =>
        string.Concat(
            line.Select(i =>
                i switch
                {
                    Inline.Text t => Escape(t.Words),
                    Inline.Formula f => $"${TypstPieces.Instance.Print(f.Piece)}$",
                    Inline.Typed t => $"#raw({TypstNames.Quoted(t.Words)})",
                    Inline.Strong s => $"#strong[{Escape(s.Words)}]",
                    Inline.Emphasis e => $"#emph[{Escape(e.Words)}]",
                    Inline.Link { Anchor: { } a } l => $"#link(<{Label(l.Page ?? path, a)}>)[{Escape(l.Words)}]",
                    Inline.Link l => Escape(l.Words),
                    Inline.Place p => $"#box[#metadata(none)<{Label(path, p.Anchor)}>]",
                    _ => throw new InvalidOperationException($"Unknown inline {i.GetType().Name}."),
                }
            )
        );

    // All pages become one document, in which a label stands once.
    private static string Label(string path, string anchor) => $"{path.Replace('/', ':')}:{anchor}";
}
