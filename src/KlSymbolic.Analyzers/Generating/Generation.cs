namespace KlSymbolic.Analyzers.Generating;

/// <summary>What became of a request: a file, and why it holds no formula.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Source">The file; null where none can be written.</param>
/// <param name="Problem">Why there is no formula; null where there is one.</param>
internal sealed record Generation(string Name, string? Source, string? Problem);
