using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Code;

/// <summary>A constant and the double that stands for it in code.</summary>
/// <param name="Name">The constant in infix-like words, such as <c>log(2 pi)/2</c>.</param>
/// <param name="Value">The nearest double.</param>
/// <param name="Exact">The constant.</param>
public sealed record RoundedConstant(string Name, double Value, Expr Exact);
