using System.Text;

namespace KlSymbolic.Documents;

/// <summary>Writes Markdown block by block, with one empty line between blocks; lines end in LF on every system.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder text = new();

    /// <summary>A heading; level 1 is the title.</summary>
    public void Heading(int level, string heading) => Block($"{new string('#', level)} {heading}");

    /// <summary>A paragraph.</summary>
    public void Paragraph(string paragraph) => Block(paragraph);

    /// <summary>A formula on lines of its own.</summary>
    public void Formula(string latex) => Block($"$$\n{latex}\n$$");

    /// <summary>Code between fences.</summary>
    public void Code(string language, IEnumerable<string> lines) =>
        Block($"```{language}\n{string.Join("\n", lines)}\n```");

    /// <summary>A list with a dash before each item.</summary>
    public void List(IEnumerable<string> items) => Block(string.Join("\n", items.Select(i => "- " + i)));

    /// <summary>A table; its cells hold no vertical bar.</summary>
    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        Block(string.Join("\n", new[] { Row(header), Row([.. header.Select(_ => "---")]) }.Concat(rows.Select(Row))));

    /// <summary>The document so far, ending in one line break.</summary>
    public override string ToString() => text.ToString();

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";

    private void Block(string block)
    {
        if (text.Length > 0)
            text.Append('\n');
        text.Append(block).Append('\n');
    }
}
