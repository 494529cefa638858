namespace KlSymbolic.Documents;

/// <summary>How far the writing of a set of pages is.</summary>
/// <param name="Doing">What is counted, such as <c>pairs derived</c>.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Of">How many there are.</param>
public sealed record DocumentProgress(string Doing, int Done, int Of);
