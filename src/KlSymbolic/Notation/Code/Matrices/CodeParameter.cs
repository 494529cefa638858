using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>A parameter of emitted code that computes with vectors and matrices.</summary>
/// <param name="Name">The name of the symbol.</param>
/// <param name="Shape">What it is.</param>
/// <param name="Rows">How many items or rows it has; 1 for a number.</param>
/// <param name="Columns">How many columns it has; 1 for a number or column.</param>
internal sealed record CodeParameter(string Name, CodeShape Shape, Expr Rows, Expr Columns);
