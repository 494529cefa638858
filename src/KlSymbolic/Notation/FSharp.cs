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
}
