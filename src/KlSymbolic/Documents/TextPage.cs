using System.Collections.Immutable;

namespace KlSymbolic.Documents;

/// <summary>A page of text: lines whose pieces say what they are. Immutable.</summary>
public sealed class TextPage
{
    internal TextPage(ImmutableArray<TextLine> lines) => Lines = lines;

    /// <summary>The lines, from the top.</summary>
    public ImmutableArray<TextLine> Lines { get; }

    /// <summary>The page as plain text; each line ends in a line feed.</summary>
    public override string ToString() => string.Concat(Lines.Select(l => l.ToString() + "\n"));
}
