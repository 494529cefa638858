using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>Terms p log x with a probability p of a list: in code they are 0 where p is, also where x is 0 there.</summary>
internal static class ItemLogarithms
{
    /// <summary>The expression in which such terms are chosen by whether the probability is 0.</summary>
    public static Expr Safe(Expr e)
    {
        if (e is not Product p || !p.Factors.Any(f => f is Apply a && a.Function == Functions.Log))
            return e.MapChildren(Safe);
        return p.Factors.FirstOrDefault(IsProbability) is { } item
            ? Functions.IfEqual.Of(item, Expr.Zero, Expr.Zero, e)
            : e.MapChildren(Safe);
    }

    private static bool IsProbability(Expr e) =>
        e is Apply { Function: { Structure: VectorElements } f } && f.Range.Equals(Domain.UnitPositive);
}
