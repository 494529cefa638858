using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Calculus;

/// <summary>Partial derivatives.</summary>
public static class Differentiation
{
    /// <summary>The partial derivative of an expression by a symbol; null where a function's derivative is not known.</summary>
    /// <remarks>At the kinks of abs and the borders of choices the derivative is that of one side.</remarks>
    public static Expr? Differentiate(this Expr e, Symbol by)
    {
        if (!e.Contains(by))
            return Expr.Zero;
        switch (e)
        {
            case Symbol:
                return Expr.One;
            case Sum s:
                return All(s.Terms, t => t.Differentiate(by)) is { } terms ? Sum.Of(terms) : null;
            case Product p:
                var summands = new List<Expr>();
                for (var i = 0; i < p.Factors.Length; i++)
                {
                    if (!p.Factors[i].Contains(by))
                        continue;
                    if (p.Factors[i].Differentiate(by) is not { } factor)
                        return null;
                    summands.Add(Product.Of(p.Factors.SetItem(i, factor)));
                }
                return Sum.Of(summands);
            case Power p:
                return OfPower(p, by);
            case Apply a:
                return OfApply(a, by);
            case IndexedSum s when !s.From.Contains(by) && !s.To.Contains(by):
                return s.Body.Differentiate(by) is { } body ? IndexedSum.Of(s.Index, s.From, s.To, body) : null;
            default:
                return null;
        }
    }

    /// <summary>The derivative of a given order; null where a function's derivative is not known.</summary>
    public static Expr? Differentiate(this Expr e, Symbol by, int order)
    {
        Expr? result = e;
        for (var i = 0; i < order && result is not null; i++)
            result = result.Differentiate(by);
        return result;
    }

    private static Expr? OfPower(Power p, Symbol by)
    {
        if (p.Base.Differentiate(by) is not { } b || p.Exponent.Differentiate(by) is not { } e)
            return null;
        var byBase = b.IsZero ? Expr.Zero : p.Exponent * p.Base.Pow(p.Exponent - 1) * b;
        return e.IsZero ? byBase : byBase + p * Functions.Log.Of(p.Base) * e;
    }

    private static Expr? OfApply(Apply a, Symbol by)
    {
        if (a.Function == Functions.IfLess || a.Function == Functions.IfEqual)
        {
            var (u, v) = (a.Arguments[2].Differentiate(by), a.Arguments[3].Differentiate(by));
            return u is null || v is null ? null : a.Function.Of(a.Arguments[0], a.Arguments[1], u, v);
        }
        if (a.Function.Derivative is not { } partial)
            return a.Function.Definition?.Invoke(a.Arguments).Differentiate(by);
        Expr total = Expr.Zero;
        for (var i = 0; i < a.Arguments.Length; i++)
        {
            if (!a.Arguments[i].Contains(by))
                continue;
            if (partial(a.Arguments, i) is not { } outer || a.Arguments[i].Differentiate(by) is not { } inner)
                return null;
            total += outer * inner;
        }
        return total;
    }

    private static List<Expr>? All(ImmutableArray<Expr> items, Func<Expr, Expr?> map)
    {
        var result = new List<Expr>(items.Length);
        foreach (var item in items)
        {
            if (map(item) is not { } image)
                return null;
            result.Add(image);
        }
        return result;
    }
}
