using System.Collections.Immutable;
using System.Text;

namespace KlSymbolic.Checking.Linting;

/// <summary>Finds annotated formulas in Markdown and LaTeX: a comment before a display, or a fenced block.</summary>
/// <remarks>
/// The comment is <c>&lt;!-- klsym: KL(P || Q) --&gt;</c> in Markdown and <c>% klsym: KL(P || Q)</c> in LaTeX; the display follows in
/// $$…$$, \[…\], or an environment such as align. Each line of a block ```klsym is an annotation, an = sign and a formula in infix.
/// </remarks>
public static class DocumentReader
{
    private static readonly ImmutableArray<string> environments =
    [
        "equation",
        "equation*",
        "align",
        "align*",
        "aligned",
        "gather",
        "gather*",
        "multline",
        "multline*",
        "eqnarray",
        "eqnarray*",
    ];

    /// <summary>The annotated formulas in their order.</summary>
    public static ImmutableArray<AnnotatedFormula> Read(string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        var found = ImmutableArray.CreateBuilder<AnnotatedFormula>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Trim().StartsWith("```klsym", StringComparison.Ordinal))
            {
                for (i++; i < lines.Count && !lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal); i++)
                {
                    if (InBlock(lines[i], i + 1) is { } formula)
                        found.Add(formula);
                }
            }
            else if (AnnotationOf(lines[i]) is { } annotation)
                found.Add(new(i + 1, annotation, Steps(lines, i + 1), FormulaSyntax.Latex));
        }
        return found.ToImmutable();
    }

    private static string? AnnotationOf(string line)
    {
        foreach (var (open, close) in new[] { ("<!-- klsym:", "-->"), ("% klsym:", "") })
        {
            var at = line.IndexOf(open, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var rest = line.Substring(at + open.Length);
            // These stand around a region that is written, and claim nothing.
            if (rest.StartsWith("begin", StringComparison.Ordinal) || rest.StartsWith("end", StringComparison.Ordinal))
                continue;
            var end = close.Length == 0 ? rest.Length : rest.IndexOf(close, StringComparison.Ordinal);
            return end < 0 ? null : rest.Substring(0, end).Trim();
        }
        return null;
    }

    private static AnnotatedFormula? InBlock(string line, int number)
    {
        var depth = 0;
        for (var i = 0; i < line.Length; i++)
        {
            depth +=
                line[i] == '(' ? 1
                : line[i] == ')' ? -1
                : 0;
            if (line[i] == '=' && depth == 0)
                return new(
                    number,
                    line.Substring(0, i).Trim(),
                    [new(number, line.Substring(i + 1).Trim())],
                    FormulaSyntax.Infix
                );
        }
        return null;
    }

    /// <summary>The parts of the display that begins in one of the next lines, cut at its = signs.</summary>
    private static ImmutableArray<DocumentStep> Steps(List<string> lines, int from)
    {
        var steps = ImmutableArray.CreateBuilder<DocumentStep>();
        var current = new StringBuilder();
        var start = 0;
        var isOpen = false;
        for (var i = from; i < lines.Count && (isOpen || i < from + 3); i++)
        {
            var (line, opens, closes) = Strip(lines[i], isOpen);
            if (!isOpen && !opens)
                continue;
            isOpen = true;
            var depth = 0;
            foreach (var c in line)
            {
                depth +=
                    c == '{' ? 1
                    : c == '}' ? -1
                    : 0;
                if (c == '=' && depth <= 0)
                {
                    Add();
                    start = i + 1;
                }
                else
                {
                    if (start == 0)
                        start = i + 1;
                    current.Append(c);
                }
            }
            current.Append(' ');
            if (closes)
                break;
        }
        Add();
        // What stands before the first = sign says only what the formula is of.
        return steps.Count > 1 ? steps.ToImmutable().RemoveAt(0) : steps.ToImmutable();

        void Add()
        {
            var text = current.ToString().Trim();
            current.Clear();
            if (text.Length > 0 || steps.Count == 0)
                steps.Add(new(start, text));
        }
    }

    private static (string Line, bool Opens, bool Closes) Strip(string line, bool isOpen)
    {
        bool opens = false,
            closes = false;
        foreach (var name in environments)
        {
            Cut($"\\begin{{{name}}}", ref opens);
            Cut($"\\end{{{name}}}", ref closes);
        }
        Cut("\\[", ref opens);
        Cut("\\]", ref closes);
        Cut("```math", ref opens);
        if (line.Trim() == "```")
            Cut("```", ref closes);
        var dollars = 0;
        while (line.IndexOf("$$", StringComparison.Ordinal) is >= 0 and var at)
        {
            line = line.Remove(at, 2);
            dollars++;
        }
        if (dollars > 0)
        {
            opens |= !isOpen;
            closes |= isOpen || dollars > 1;
        }
        return (line, opens, closes);

        void Cut(string mark, ref bool seen)
        {
            var at = line.IndexOf(mark, StringComparison.Ordinal);
            if (at < 0)
                return;
            seen = true;
            line = line.Remove(at, mark.Length);
        }
    }
}
