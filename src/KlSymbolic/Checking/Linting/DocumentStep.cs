namespace KlSymbolic.Checking.Linting;

/// <summary>What stands after an = sign in a document.</summary>
/// <param name="Line">The line where it begins, counted from 1.</param>
/// <param name="Text">The formula.</param>
public sealed record DocumentStep(int Line, string Text);
