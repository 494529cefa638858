using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Code;

namespace KlSymbolic.Notation;

/// <summary>Expressions as Julia that computes in Float64.</summary>
/// <remarks>The code needs <see cref="Imports"/>. A function that the package lacks is refused by its name. Thread safe.</remarks>
public static class Julia
{
    /// <summary>What the code imports.</summary>
    public const string Imports = "using SpecialFunctions";

    /// <summary>A Julia expression.</summary>
    /// <exception cref="NotSupportedException">A function is lacking, or the expression sums infinitely many terms.</exception>
    public static string Print(Expr e) => new JuliaWriter().Print(e);

    /// <summary>A function of the symbols, in the order given.</summary>
    /// <exception cref="ArgumentException">A symbol of the expression is no parameter, or two parameters have one identifier.</exception>
    /// <exception cref="NotSupportedException">A function is lacking, or the expression sums infinitely many terms.</exception>
    public static string Function(string name, ImmutableArray<Symbol> parameters, Expr e)
    {
        var list = string.Join(", ", Parameters.Identifiers(parameters, e, JuliaWriter.IdentifierOf));
        return $"{JuliaWriter.IdentifierOf(name)}({list}) = {Print(e)}";
    }
}
