namespace KlSymbolic.Documents.Injection;

/// <summary>A region of a document cannot be filled.</summary>
/// <param name="line">The line, counted from 1.</param>
/// <param name="message">What is wrong, with the remedy.</param>
public sealed class InjectionException(int line, string message) : FormatException(message)
{
    /// <summary>The line, counted from 1.</summary>
    public int Line { get; } = line;
}
