namespace KlSymbolic.Checking;

/// <summary>A recognised mistake: the claimed formula is proven equal to the true one with this mistake made.</summary>
/// <param name="Mistake">A short name of the mistake, such as <c>swapped</c>.</param>
/// <param name="Explanation">The mistake in a sentence.</param>
public sealed record Diagnosis(string Mistake, string Explanation);
