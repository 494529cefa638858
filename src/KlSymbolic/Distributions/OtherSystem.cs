namespace KlSymbolic.Distributions;

/// <summary>How another system writes a distribution of a family, in terms of the family's own parameters.</summary>
/// <param name="System">The system, such as <c>PyTorch</c>.</param>
/// <param name="Text">The call, such as <c>Gamma(shape, 1/rate)</c>.</param>
public sealed record OtherSystem(string System, string Text);
