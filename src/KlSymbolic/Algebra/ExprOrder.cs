using System.Collections.Immutable;

namespace KlSymbolic.Algebra;

/// <summary>The total order by which sums and products are kept sorted; equal only for equal expressions.</summary>
/// <remarks>Numbers last; then by factors, a base before another by kind and name (numbers in names by value), a higher power first.</remarks>
public sealed class ExprOrder : IComparer<Expr>
{
    private ExprOrder() { }

    /// <summary>The order.</summary>
    public static ExprOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Expr? x, Expr? y)
    {
        if (ReferenceEquals(x, y) || x is null || y is null)
            return x is null ? (y is null ? 0 : -1)
                : y is null ? 1
                : 0;
        if (x is Number a && y is Number b)
            return a.Value.CompareTo(b.Value);
        if (x is Number || y is Number)
            return x is Number ? 1 : -1;
        var (cx, rx) = Product.Split(x);
        var (cy, ry) = Product.Split(y);
        var order = CompareFactors(Factors(rx), Factors(ry));
        return order != 0 ? order : cx.CompareTo(cy);
    }

    private static ImmutableArray<Expr> Factors(Expr e) => e is Product p ? p.Factors : [e];

    private int CompareFactors(ImmutableArray<Expr> x, ImmutableArray<Expr> y)
    {
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            var (bx, ex) = x[i] is Power p ? (p.Base, p.Exponent) : (x[i], Expr.One);
            var (by, ey) = y[i] is Power q ? (q.Base, q.Exponent) : (y[i], Expr.One);
            var order = CompareBase(bx, by);
            if (order == 0)
                order = -Compare(ex, ey);
            if (order != 0)
                return order;
        }
        return y.Length - x.Length;
    }

    private static int Rank(Expr e) =>
        e switch
        {
            Number => 0,
            Symbol => 1,
            Sum => 2,
            Apply => 3,
            IndexedSum => 4,
            Power => 5,
            Product => 6,
            _ => throw new InvalidOperationException($"Unknown node {e.GetType().Name}."),
        };

    private int CompareBase(Expr x, Expr y)
    {
        if (Rank(x) != Rank(y))
            return Rank(x) - Rank(y);
        switch (x, y)
        {
            case (Symbol a, Symbol b):
                var byName = NaturalOrder.Compare(a.Name, b.Name);
                return byName != 0 ? byName : string.CompareOrdinal(a.Domain.ToString(), b.Domain.ToString());
            case (Apply a, Apply b):
                var byFunction = string.CompareOrdinal(a.Function.Name, b.Function.Name);
                return byFunction != 0 ? byFunction : CompareItems(a.Arguments, b.Arguments);
            case (IndexedSum a, IndexedSum b):
                var byIndex = CompareBase(a.Index, b.Index);
                return byIndex != 0 ? byIndex : CompareItems(a.Children, b.Children);
            case (Sum or Power or Product, _):
                return CompareItems(x.Children, y.Children);
            default:
                return Compare(x, y);
        }
    }

    private int CompareItems(ImmutableArray<Expr> x, ImmutableArray<Expr> y)
    {
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            var order = Compare(x[i], y[i]);
            if (order != 0)
                return order;
        }
        return x.Length - y.Length;
    }
}
