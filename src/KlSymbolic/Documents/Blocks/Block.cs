using System.Collections.Immutable;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Blocks;

/// <summary>A part of a page, the same for every format; the set is closed.</summary>
internal abstract record Block
{
    private protected Block() { }

    /// <summary>A paragraph.</summary>
    public static Block Of(params ImmutableArray<Inline> line) => new Paragraph(line);

    /// <summary>A heading.</summary>
    /// <param name="Level">1 for the title of a page.</param>
    /// <param name="Words">The words.</param>
    /// <param name="Anchor">The name under which links find it, the same in every version; null where none is needed.</param>
    public sealed record Heading(int Level, string Words, string? Anchor = null) : Block;

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(ImmutableArray<Inline> Line) : Block;

    /// <summary>A formula on lines of its own.</summary>
    /// <param name="Formula">The formula.</param>
    /// <param name="IsResult">Whether it is what the code that follows computes.</param>
    public sealed record Display(Piece Formula, bool IsResult = false) : Block;

    /// <summary>Code.</summary>
    /// <param name="Language">The language, such as <c>csharp</c>.</param>
    /// <param name="Lines">The lines.</param>
    /// <param name="Title">What is said above it; null for nothing.</param>
    public sealed record Code(string Language, ImmutableArray<string> Lines, string? Title = null) : Block;

    /// <summary>A list.</summary>
    public sealed record Bullets(ImmutableArray<ImmutableArray<Inline>> Items) : Block;

    /// <summary>A table.</summary>
    public sealed record Table(
        ImmutableArray<string> Header,
        ImmutableArray<ImmutableArray<ImmutableArray<Inline>>> Rows
    ) : Block;

    /// <summary>What can be skipped: shown on demand where a format can, else under its summary.</summary>
    public sealed record Fold(string Summary, ImmutableArray<Block> Blocks) : Block;

    /// <summary>A picture in SVG, for formats that show it.</summary>
    /// <param name="Svg">The picture.</param>
    /// <param name="Caption">What it shows.</param>
    public sealed record Picture(string Svg, string Caption) : Block;
}
