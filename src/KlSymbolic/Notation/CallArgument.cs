namespace KlSymbolic.Notation;

/// <summary>One argument of a call.</summary>
/// <param name="Name">The name before <c>=</c>, or null for an argument by position.</param>
/// <param name="Value">What is given.</param>
/// <param name="Position">Where the argument starts, its name included, counted from 0.</param>
/// <param name="Length">How many UTF-16 units it spans.</param>
public sealed record CallArgument(string? Name, CallValue Value, int Position, int Length);
