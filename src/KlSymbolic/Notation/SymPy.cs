using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Code;

namespace KlSymbolic.Notation;

/// <summary>Expressions as Python that makes expressions of SymPy: numbers stay exact, and series without end stay sums.</summary>
/// <remarks>The code needs <see cref="Imports"/>. A function that SymPy lacks is refused by its name. Thread safe.</remarks>
public static class SymPy
{
    /// <summary>What the code imports.</summary>
    public const string Imports = "import sympy as sp";

    /// <summary>A Python expression.</summary>
    /// <exception cref="NotSupportedException">SymPy lacks a function.</exception>
    public static string Print(Expr e) => new SymPyWriter().Print(e);

    /// <summary>A function of the symbols, in the order given: SymPy's symbols, expressions or numbers.</summary>
    /// <exception cref="ArgumentException">A symbol of the expression is no parameter, or two parameters have one identifier.</exception>
    /// <exception cref="NotSupportedException">SymPy lacks a function.</exception>
    public static string Function(string name, ImmutableArray<Symbol> parameters, Expr e) =>
        PythonNames.Function(name, parameters, e, SymPyWriter.IdentifierOf, Print);
}
