namespace KlSymbolic.Cli.Batch;

/// <summary>A line of a batch is not a question; the message says what is wrong with it.</summary>
internal sealed class BatchLineException(string message) : Exception(message);
