using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Expressions away from single values at which they are given apart, as 0/0 is, and have no derivative from the formula.</summary>
/// <param name="Value">The expression elsewhere.</param>
/// <param name="When">The condition that the symbols are elsewhere.</param>
internal sealed record OffBorders(Expr Value, Condition When)
{
    /// <summary>The expression where no choice by an equality depends on the symbols.</summary>
    public static OffBorders Of(Expr e, params IReadOnlyCollection<Symbol> symbols)
    {
        var when = Condition.Always;
        var value = Visit(e);
        return new(value, when);

        Expr Visit(Expr node)
        {
            if (
                node is Apply { Function: var f, Arguments: [var a, var b, _, var otherwise] }
                && f == Functions.IfEqual
                && symbols.Any(s => a.Contains(s) || b.Contains(s))
            )
            {
                when = Condition.And(when, Condition.Equal(a, b).Negate());
                return Visit(otherwise);
            }
            return node.MapChildren(Visit);
        }
    }
}
