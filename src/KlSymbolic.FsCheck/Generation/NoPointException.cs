namespace KlSymbolic.FsCheck.Generation;

/// <summary>No point with the required property was met among very many.</summary>
/// <param name="message">What was looked for.</param>
public sealed class NoPointException(string message) : Exception(message);
