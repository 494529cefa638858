using System.Collections.Immutable;

namespace KlSymbolic.Documents;

/// <summary>A line of a page of text.</summary>
public sealed class TextLine
{
    /// <summary>A line of pieces, one after another.</summary>
    public TextLine(params ImmutableArray<TextSpan> spans) => Spans = spans;

    /// <summary>The pieces.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>The line without what a terminal adds.</summary>
    public override string ToString() => string.Concat(Spans.Select(s => s.Text));
}
