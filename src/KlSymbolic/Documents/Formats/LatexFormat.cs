using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Formats;

/// <summary>LaTeX: pages are parts that a main file inputs; they need <c>klsym.sty</c>, which is written beside it.</summary>
internal sealed class LatexFormat : PageFormat
{
    private static readonly ImmutableArray<string> sections = ["section", "subsection", "subsubsection", "paragraph"];

    private static readonly ImmutableDictionary<char, string> signs = new Dictionary<char, string>
    {
        ['\\'] = @"\textbackslash{}",
        ['{'] = @"\{",
        ['}'] = @"\}",
        ['$'] = @"\$",
        ['&'] = @"\&",
        ['#'] = @"\#",
        ['%'] = @"\%",
        ['_'] = @"\_",
        ['^'] = @"\textasciicircum{}",
        ['~'] = @"\textasciitilde{}",
        ['<'] = @"\(<\)",
        ['>'] = @"\(>\)",
        ['|'] = @"\(|\)",
        ['−'] = @"\(-\)",
        ['–'] = "--",
        ['·'] = @"\(\cdot\)",
        ['×'] = @"\(\times\)",
        ['‖'] = @"\(\|\)",
        ['≪'] = @"\(\ll\)",
        ['≤'] = @"\(\le\)",
        ['≥'] = @"\(\ge\)",
        ['≠'] = @"\(\ne\)",
        ['∞'] = @"\(\infty\)",
        ['√'] = @"\(\surd\)",
        ['∫'] = @"\(\int\)",
        ['∑'] = @"\(\sum\)",
        ['∂'] = @"\(\partial\)",
        ['∇'] = @"\(\nabla\)",
        ['∈'] = @"\(\in\)",
        ['→'] = @"\(\to\)",
        ['′'] = @"\('\)",
        ['’'] = "'",
        ['“'] = "``",
        ['”'] = "''",
        ['…'] = @"\ldots{}",
        ['⋯'] = @"\(\cdots\)",
        ['½'] = @"\(\frac12\)",
        ['²'] = @"\(^2\)",
        ['ⁿ'] = @"\(^n\)",
        ['±'] = @"\(\pm\)",
    }.ToImmutableDictionary();

    public override string Extension => ".tex";

    public override string Write(string path, ImmutableArray<Block> blocks)
    {
        var page = new StringBuilder();
        Write(page, path, blocks);
        return page.ToString();
    }

    /// <summary>The main file, which inputs the pages.</summary>
    public static string Main(string title, IEnumerable<string> pages) =>
        string.Join(
            "\n",
            new[]
            {
                @"\documentclass[a4paper]{article}",
                @"\usepackage[T1]{fontenc}",
                @"\IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}",
                @"\usepackage[margin=25mm]{geometry}",
                @"\usepackage{klsym}",
                $@"\title{{{Escape(title)}}}",
                @"\date{}",
                @"\begin{document}",
                @"\maketitle",
                @"\tableofcontents",
            }
                .Concat(pages.Select(p => $@"\input{{{p}.tex}}"))
                .Append(@"\end{document}")
        ) + "\n";

    /// <summary>Words in which nothing is a command.</summary>
    private static string Escape(string words)
    {
        var text = new StringBuilder();
        foreach (var c in words)
        {
            text.Append(
                signs.TryGetValue(c, out var sign) ? sign
                : GreekLetters.NameOf(c) is { } letter ? $@"\(\{letter}\)"
                : Scripts.LowerDigit(c) is { } raised ? $@"\(^{raised}\)"
                : Scripts.OfSubscript(c) is { } lowered ? $@"\(_{lowered}\)"
                : c.ToString()
            );
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
                    var label = h.Anchor is null ? "" : $@"\label{{{Label(path, h.Anchor)}}}";
                    page.Append(
                        $"\\{sections[Math.Min(h.Level, sections.Length) - 1]}{{{Escape(h.Words)}}}{label}\n\n"
                    );
                    break;
                case Block.Paragraph p:
                    page.Append(Line(path, p.Line)).Append("\n\n");
                    break;
                case Block.Display d:
                    page.Append($"\\klformula{{{LatexPieces.Instance.Print(d.Formula)}}}\n\n");
                    break;
                case Block.Code c:
                    if (c.Title is { } title)
                        page.Append($"\\textbf{{{Escape(title)}}}\n");
                    page.Append($"\\begin{{klcode}}\n{string.Join("\n", c.Lines)}\n\\end{{klcode}}\n\n");
                    break;
                case Block.Bullets b:
                    page.Append("\\begin{itemize}\n");
                    foreach (var item in b.Items)
                        page.Append("\\item ").Append(Line(path, item)).Append('\n');
                    page.Append("\\end{itemize}\n\n");
                    break;
                case Block.Table t:
                    page.Append($"\\begin{{tabular}}{{{new string('l', t.Header.Length)}}}\n");
                    page.Append(string.Join(" & ", t.Header.Select(Escape))).Append(" \\\\ \\hline\n");
                    foreach (var row in t.Rows)
                        page.Append(string.Join(" & ", row.Select(c => Line(path, c)))).Append(" \\\\\n");
                    page.Append("\\end{tabular}\n\n");
                    break;
                case Block.Fold f:
                    page.Append($"\\subsubsection*{{{Escape(f.Summary)}}}\n\n");
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
                    Inline.Formula f => $@"\({LatexPieces.Instance.Print(f.Piece)}\)",
                    Inline.Typed t => $@"\texttt{{{Escape(t.Words)}}}",
                    Inline.Strong s => $@"\textbf{{{Escape(s.Words)}}}",
                    Inline.Emphasis e => $@"\emph{{{Escape(e.Words)}}}",
                    Inline.Link { Anchor: { } a } l => $@"\hyperref[{Label(l.Page ?? path, a)}]{{{Escape(l.Words)}}}",
                    Inline.Link l => Escape(l.Words),
                    Inline.Place p => $@"\phantomsection\label{{{Label(path, p.Anchor)}}}",
                    _ => throw new InvalidOperationException($"Unknown inline {i.GetType().Name}."),
                }
            )
        );

    // All pages become one document, in which a label stands once.
    private static string Label(string path, string anchor) => $"{path}:{anchor}";
}
