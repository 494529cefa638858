using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Code;

namespace KlSymbolic.Notation;

/// <summary>Expressions as Python that computes with PyTorch, on tensors of the parameters.</summary>
/// <remarks>The code needs <see cref="Imports"/>. A function that PyTorch lacks is refused by its name. Thread safe.</remarks>
public static class PyTorch
{
    /// <summary>What the code imports.</summary>
    public const string Imports = "import math\nimport torch";

    /// <summary>A Python expression.</summary>
    /// <exception cref="NotSupportedException">PyTorch lacks a function, or the expression sums infinitely many terms.</exception>
    public static string Print(Expr e) => new PyTorchWriter().Print(e);

    /// <summary>A function of the symbols, in the order given.</summary>
    /// <exception cref="ArgumentException">A symbol of the expression is no parameter, or two parameters have one identifier.</exception>
    /// <exception cref="NotSupportedException">PyTorch lacks a function, or the expression sums infinitely many terms.</exception>
    public static string Function(string name, ImmutableArray<Symbol> parameters, Expr e) =>
        PythonNames.Function(name, parameters, e, PyTorchWriter.IdentifierOf, Print);
}
