namespace KlSymbolic.Analyzers.Generating;

/// <summary>What became of a request: a file, or why there is none.</summary>
/// <param name="Request">The request.</param>
/// <param name="Source">The file; null where there is none.</param>
/// <param name="Problem">Why there is none.</param>
internal sealed record Generation(GenerationRequest Request, string? Source, string? Problem);
