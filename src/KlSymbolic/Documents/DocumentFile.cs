namespace KlSymbolic.Documents;

/// <summary>A file of a set of pages.</summary>
/// <param name="Path">The path relative to the folder of the set, with slashes.</param>
/// <param name="Text">The text; lines end in LF.</param>
public sealed record DocumentFile(string Path, string Text);
