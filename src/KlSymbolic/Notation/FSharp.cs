using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Code;

namespace KlSymbolic.Notation;

/// <summary>Expressions as F# that computes in floats; angles in radians, logarithms natural.</summary>
/// <remarks>
/// The code needs the assembly of this library where special functions occur. Names become identifiers that contain letters,
/// digits and underscores only, in double backticks where they are keywords. Thread safe.
/// </remarks>
public static class FSharp
{
    /// <summary>An F# expression of type float.</summary>
    /// <exception cref="NotSupportedException">The expression sums infinitely many terms, or holds a number beyond floats.</exception>
    public static string Print(Expr e) => new FSharpWriter().Print(e);

    /// <summary>A curried function with one float parameter for each symbol, in the order given; its name starts in lower case.</summary>
    /// <exception cref="ArgumentException">A symbol of the expression is no parameter, or two parameters have one identifier.</exception>
    /// <exception cref="NotSupportedException">The expression sums infinitely many terms, or holds a number beyond floats.</exception>
    public static string Function(string name, ImmutableArray<Symbol> parameters, Expr e)
    {
        var identifiers = Parameters.Identifiers(parameters, e, FSharpWriter.IdentifierOf);
        var lower = name.Substring(0, 1).ToLowerInvariant() + name.Substring(1);
        var list = string.Join(" ", identifiers.Select(i => $"({i}: float)"));
        return $"let {FSharpWriter.IdentifierOf(lower)} {list} : float = {Print(e)}";
    }
}
