namespace KlSymbolic.Cli;

/// <summary>The command line or what it points to is not what it should be; the message is one line with the remedy.</summary>
internal sealed class UsageException(string message) : Exception(message);
