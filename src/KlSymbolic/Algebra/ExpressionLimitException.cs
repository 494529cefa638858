namespace KlSymbolic.Algebra;

/// <summary>An expression would be deeper or larger than the library allows; the message says which limit.</summary>
public sealed class ExpressionLimitException(string message) : Exception(message);
