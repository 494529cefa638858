namespace KlSymbolic.Notation.Layouts;

/// <summary>A term of a sum with its sign.</summary>
internal readonly record struct Term(bool IsNegative, Layout Body);
