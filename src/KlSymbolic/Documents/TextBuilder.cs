using System.Collections.Immutable;

namespace KlSymbolic.Documents;

/// <summary>Collects the lines of a page, and breaks what is wider than the page.</summary>
/// <remarks>Made for one page and used by one thread.</remarks>
internal sealed class TextBuilder(TextLayout layout)
{
    private readonly ImmutableArray<TextLine>.Builder lines = ImmutableArray.CreateBuilder<TextLine>();

    /// <summary>The page of the lines so far.</summary>
    public TextPage ToPage() => new(lines.ToImmutable());

    /// <summary>An empty line, unless the page is empty or ends in one.</summary>
    public void Gap()
    {
        if (lines.Count > 0 && !lines[lines.Count - 1].Spans.IsEmpty)
            lines.Add(new());
    }

    /// <summary>A line that is not broken.</summary>
    public void Line(params ImmutableArray<TextSpan> spans) =>
        lines.Add(new([.. spans.Select(s => s with { Text = layout.Text(s.Text) })]));

    /// <summary>A section's head after an empty line.</summary>
    public void Heading(string text)
    {
        Gap();
        Line(new TextSpan(text, TextRole.Heading));
    }

    /// <summary>Sentences, filled to the width of the page.</summary>
    public void Paragraph(string text, int indent, TextRole role = TextRole.Plain) =>
        Hanging([], text, indent, indent, role, Breaking.Words);

    /// <summary>A formula after its head, broken before plus and minus where it is wider than the page.</summary>
    public void Formula(ImmutableArray<TextSpan> head, string formula, int indent, TextRole role = TextRole.Formula)
    {
        var lead = indent + head.Sum(s => s.Text.Length);
        // A long head leaves too little room beside it.
        Hanging(head, formula, indent, lead > layout.Width / 3 ? indent + 4 : lead, role, FormulaBreaking.Lines);
    }

    /// <summary>Sentences beside a head, with the following lines under the first.</summary>
    public void Hanging(TextSpan head, string text) =>
        Hanging([head], text, 0, head.Text.Length, TextRole.Plain, Breaking.Words);

    private void Hanging(
        ImmutableArray<TextSpan> head,
        string text,
        int indent,
        int hanging,
        TextRole role,
        Func<string, int, int, IEnumerable<string>> split
    )
    {
        var lead = indent + head.Sum(s => s.Text.Length);
        var first = true;
        foreach (var part in split(layout.Text(text), layout.Width - lead, layout.Width - hanging))
        {
            if (first)
                Line([new TextSpan(new string(' ', indent)), .. head, new TextSpan(part, role)]);
            else
                Line(new TextSpan(new string(' ', hanging)), new TextSpan(part, role));
            first = false;
        }
    }
}
