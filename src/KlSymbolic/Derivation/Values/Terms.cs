using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Values;

/// <summary>Looking at an expression as a sum or as a product, of one item where it is neither.</summary>
internal static class Terms
{
    /// <summary>The terms of a sum; the expression itself where it is none.</summary>
    public static ImmutableArray<Expr> Of(Expr e) => e is Sum s ? s.Terms : [e];

    /// <summary>The factors of a product; the expression itself where it is none.</summary>
    public static ImmutableArray<Expr> FactorsOf(Expr e) => e is Product p ? p.Factors : [e];

    /// <summary>Base and exponent of a power; the expression itself to the power 1 where it is none.</summary>
    public static (Expr Base, Expr Exponent) PowerOf(Expr e) => e is Power p ? (p.Base, p.Exponent) : (e, Expr.One);
}
