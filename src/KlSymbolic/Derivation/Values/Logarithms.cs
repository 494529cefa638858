using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation.Values;

/// <summary>Logarithms of positive expressions.</summary>
internal static class Logarithms
{
    /// <summary>The logarithm of an expression known to be positive, with the exponent taken out of a power of a positive base.</summary>
    public static Expr Of(Expr positive, AssumptionSet known) =>
        positive is Power { Exponent: Number } p && Signs.IsPositive(p.Base, known)
            ? p.Exponent * Functions.Log.Of(p.Base)
            : Functions.Log.Of(positive);
}
