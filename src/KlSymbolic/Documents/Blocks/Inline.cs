using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Blocks;

/// <summary>A piece of running text; the set is closed.</summary>
internal abstract record Inline
{
    private protected Inline() { }

    /// <summary>Plain words.</summary>
    public static implicit operator Inline(string text) => new Text(text);

    /// <summary>A formula.</summary>
    public static implicit operator Inline(Piece formula) => new Formula(formula);

    /// <summary>Plain words, in which nothing is markup.</summary>
    public sealed record Text(string Words) : Inline;

    /// <summary>A formula inside a line.</summary>
    public sealed record Formula(Piece Piece) : Inline;

    /// <summary>Text as it is typed.</summary>
    public sealed record Typed(string Words) : Inline;

    /// <summary>Words that stand out.</summary>
    public sealed record Strong(string Words) : Inline;

    /// <summary>Words set apart.</summary>
    public sealed record Emphasis(string Words) : Inline;

    /// <summary>A link.</summary>
    /// <param name="Words">What is shown.</param>
    /// <param name="Page">The page without its extension, relative to the folder of all pages; null for this one.</param>
    /// <param name="Anchor">The place on the page; null for its beginning.</param>
    public sealed record Link(string Words, string? Page, string? Anchor = null) : Inline;

    /// <summary>A place that links find.</summary>
    public sealed record Place(string Anchor) : Inline;
}
