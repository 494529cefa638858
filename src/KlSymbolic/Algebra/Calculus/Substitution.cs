using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Calculus;

/// <summary>Replacing symbols by expressions, all at once.</summary>
public static class Substitution
{
    /// <summary>The expression with each symbol of the map replaced by its expression; what is put in is not looked at again.</summary>
    public static Expr Substitute(this Expr e, IReadOnlyDictionary<Symbol, Expr> replacements)
    {
        if (replacements.Count == 0)
            return e;
        return Visit(e);

        Expr Visit(Expr node)
        {
            switch (node)
            {
                case Symbol s:
                    return replacements.TryGetValue(s, out var found) ? found : s;
                case IndexedSum sum when replacements.Any(r => r.Key.Equals(sum.Index) || r.Value.Contains(sum.Index)):
                    var inner = replacements
                        .Where(r => !r.Key.Equals(sum.Index) && sum.Body.Contains(r.Key))
                        .ToDictionary(r => r.Key, r => r.Value);
                    var index = Unbound(sum, inner.Values);
                    var body = index.Equals(sum.Index) ? sum.Body : sum.Body.Substitute(sum.Index, index);
                    return IndexedSum.Of(index, Visit(sum.From), Visit(sum.To), body.Substitute(inner));
                default:
                    return node.MapChildren(Visit);
            }
        }
    }

    /// <summary>The index of a sum, or another where what is put under the sum holds a free symbol that the index would bind.</summary>
    private static Symbol Unbound(IndexedSum sum, IEnumerable<Expr> replacements)
    {
        var index = sum.Index;
        while (replacements.Any(r => r.Contains(index)) || (!index.Equals(sum.Index) && sum.Body.Contains(index)))
            index = new Symbol(index.Name + "_", sum.Index.Domain);
        return index;
    }

    /// <summary>The expression with one symbol replaced.</summary>
    public static Expr Substitute(this Expr e, Symbol symbol, Expr replacement) =>
        e.Substitute(new Dictionary<Symbol, Expr> { [symbol] = replacement });

    /// <summary>The same node over the images of its children; the node itself where none changes.</summary>
    public static Expr MapChildren(this Expr e, Func<Expr, Expr> map)
    {
        var children = e.Children;
        ImmutableArray<Expr>.Builder? changed = null;
        for (var i = 0; i < children.Length; i++)
        {
            var image = map(children[i]);
            if (changed is null && !ReferenceEquals(image, children[i]))
            {
                changed = ImmutableArray.CreateBuilder<Expr>(children.Length);
                changed.AddRange(children, i);
            }
            changed?.Add(image);
        }
        return changed is null ? e : e.WithChildren(changed.MoveToImmutable());
    }
}
