namespace KlSymbolic.Analyzers.Generating;

/// <summary>A formula cannot become a method; the message says why, in words that follow the method's name.</summary>
internal sealed class CannotGenerateException(string why) : Exception(why);
