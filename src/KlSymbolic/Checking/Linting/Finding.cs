namespace KlSymbolic.Checking.Linting;

/// <summary>What a check of a document found of one annotated formula.</summary>
/// <param name="Line">The line of the first step that is not proven; of the annotation where all are.</param>
/// <param name="Annotation">What the formula claims to be.</param>
/// <param name="Formula">The step; the last one where all are proven.</param>
/// <param name="Verdict">The verdict on it; null where it cannot be read.</param>
/// <param name="Error">Why it cannot be read; null where it can.</param>
public sealed record Finding(int Line, string Annotation, string Formula, Verdict? Verdict, string? Error);
