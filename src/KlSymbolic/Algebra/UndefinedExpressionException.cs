namespace KlSymbolic.Algebra;

/// <summary>An expression has no value whatever its symbols are, such as 1/0 or log(0); the message names it.</summary>
public sealed class UndefinedExpressionException(string message) : Exception(message);
