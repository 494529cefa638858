using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.Matrices;

/// <summary>Derivatives by one item of a list, of expressions in which items stand inside sums over them.</summary>
/// <remarks>Thread safe.</remarks>
public static class ItemDifferentiation
{
    /// <summary>The derivative by the item with an index; null where a function's derivative is not known, or an item stands outside of a sum.</summary>
    /// <param name="e">The expression.</param>
    /// <param name="list">The list, as <see cref="VectorElements.Of"/> makes it.</param>
    /// <param name="at">The index of the item: a symbol that the expression does not hold free.</param>
    public static Expr? DifferentiateItem(this Expr e, Function list, Symbol at)
    {
        Expr total = Expr.Zero;
        foreach (var sum in Sums(e).Where(s => Holds(s, list)).Distinct())
        {
            var stand = new Symbol(sum.ToString(), Domain.Real);
            var around = Put(e, sum, stand);
            if (around.Differentiate(stand) is not { } outer || OfSum(sum, list, at) is not { } inner)
                return null;
            total += outer.Substitute(stand, sum) * inner;
        }
        return IsOutside(e, list) ? null : total;
    }

    /// <summary>The item itself, where the index meets it, and what depends on the list through sums within.</summary>
    private static Expr? OfSum(IndexedSum sum, Function list, Symbol at)
    {
        if (Holds(sum.From, list) || Holds(sum.To, list))
            return null;
        var (item, stand) = (list.Of(sum.Index), new Symbol(list.Name, list.Range));
        var body = Put(sum.Body, item, stand);
        if (body.Differentiate(stand) is not { } own || body.DifferentiateItem(list, at) is not { } rest)
            return null;
        return own.Substitute(stand, item).Substitute(sum.Index, at)
            + IndexedSum.Of(sum.Index, sum.From, sum.To, rest.Substitute(stand, item));
    }

    /// <summary>The outermost sums.</summary>
    private static IEnumerable<IndexedSum> Sums(Expr e) => e is IndexedSum s ? [s] : e.Children.SelectMany(Sums);

    private static bool Holds(Expr e, Function list) =>
        e is Apply a && a.Function.Equals(list) || e.Children.Any(c => Holds(c, list));

    private static bool IsOutside(Expr e, Function list) =>
        e is not IndexedSum && (e is Apply a && a.Function.Equals(list) || e.Children.Any(c => IsOutside(c, list)));

    private static Expr Put(Expr e, Expr part, Symbol stand) =>
        e.Equals(part) ? stand : e.MapChildren(c => Put(c, part, stand));
}
