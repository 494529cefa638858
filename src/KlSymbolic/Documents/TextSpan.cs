namespace KlSymbolic.Documents;

/// <summary>A piece of a line.</summary>
/// <param name="Text">The piece, without line ends.</param>
/// <param name="Role">What it is.</param>
public readonly record struct TextSpan(string Text, TextRole Role = TextRole.Plain);
