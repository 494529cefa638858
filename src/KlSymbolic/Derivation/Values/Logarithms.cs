using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Values;

/// <summary>Logarithms of positive expressions.</summary>
internal static class Logarithms
{
    /// <summary>The logarithm of an expression known to be positive, with a rational exponent taken out of a power.</summary>
    public static Expr Of(Expr positive) =>
        positive is Power { Exponent: Number n } p && IsOddOrFraction(n)
            ? n * Functions.Log.Of(p.Base)
            : Functions.Log.Of(positive);

    // The base of an even power may be negative; of any other power with a positive value it is not.
    private static bool IsOddOrFraction(Number n) => !n.Value.IsInteger || !n.Value.Numerator.IsEven;
}
