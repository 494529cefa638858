using Microsoft.CodeAnalysis;

namespace KlSymbolic.Roslyn;

/// <summary>Something in the source that is read, and that its author may not have meant.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">What it is and what to do, in one line, without the place.</param>
/// <param name="Line">The line where it starts, counted from 1.</param>
/// <param name="Column">The column where it starts, counted from 1.</param>
public sealed record ClaimNote(ClaimNoteKind Kind, string Message, int Line, int Column)
{
    /// <summary>The part of the source.</summary>
    internal SyntaxNode? Node { get; init; }

    /// <summary>Place and message in one line.</summary>
    public override string ToString() => $"line {Line}, column {Column}: {Message}";
}
