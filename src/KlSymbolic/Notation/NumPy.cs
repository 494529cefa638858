using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Code;

namespace KlSymbolic.Notation;

/// <summary>Expressions as Python that computes with NumPy and SciPy, number by number or on arrays.</summary>
/// <remarks>The code needs <see cref="Imports"/>. Both branches of a choice are computed, so that a number is given as <c>np.float64</c>, whose quotients by 0 raise nothing. A function that SciPy lacks is refused by its name. Thread safe.</remarks>
public static class NumPy
{
    /// <summary>What the code imports.</summary>
    public const string Imports = "import numpy as np\nfrom scipy import special";

    /// <summary>A Python expression.</summary>
    /// <exception cref="NotSupportedException">SciPy lacks a function, or the expression sums infinitely many terms.</exception>
    public static string Print(Expr e) => new NumPyWriter().Print(e);

    /// <summary>A function of the symbols, in the order given.</summary>
    /// <exception cref="ArgumentException">A symbol of the expression is no parameter, or two parameters have one identifier.</exception>
    /// <exception cref="NotSupportedException">SciPy lacks a function, or the expression sums infinitely many terms.</exception>
    public static string Function(string name, ImmutableArray<Symbol> parameters, Expr e) =>
        PythonNames.Function(name, parameters, e, NumPyWriter.IdentifierOf, Print);
}
