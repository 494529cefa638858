using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Values;

/// <summary>Arguments of functions multiplied out, so that equal ones look equal.</summary>
internal static class Arguments
{
    /// <summary>The expression with the arguments of its functions multiplied out and their exponentials merged.</summary>
    public static Expr Expand(Expr e) =>
        e is Apply a
            ? a.Function.Of([.. a.Arguments.Select(x => Exponentials.Merge(Expand(x).Expand()))])
            : Exponentials.Merge(e.MapChildren(Expand));
}
