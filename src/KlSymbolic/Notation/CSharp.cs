using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Code;

namespace KlSymbolic.Notation;

/// <summary>Expressions as C# that computes in doubles; angles in radians, logarithms natural.</summary>
/// <remarks>
/// The code needs <c>using System;</c>, and the assembly of this library where special functions occur. Numbers are exact
/// literals or quotients of such. Names become identifiers that contain letters, digits and underscores only. Thread safe.
/// </remarks>
public static class CSharp
{
    /// <summary>A C# expression of type double.</summary>
    /// <exception cref="NotSupportedException">The expression sums infinitely many terms, or holds a number beyond doubles.</exception>
    public static string Print(Expr e) => new CSharpWriter().Print(e);

    /// <summary>A public static method with one double parameter for each symbol, in the order given.</summary>
    /// <exception cref="ArgumentException">A symbol of the expression is no parameter, or two parameters have one identifier.</exception>
    /// <exception cref="NotSupportedException">The expression sums infinitely many terms, or holds a number beyond doubles.</exception>
    public static string Method(string name, ImmutableArray<Symbol> parameters, Expr e)
    {
        var identifiers = Parameters.Identifiers(parameters, e, CSharpWriter.IdentifierOf);
        var list = string.Join(", ", identifiers.Select(i => "double " + i));
        return $"public static double {CSharpWriter.IdentifierOf(name)}({list}) => {Print(e)};";
    }
}
