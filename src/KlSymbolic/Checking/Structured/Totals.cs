using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Checking.Structured;

/// <summary>Puts 1 for the sum of all probabilities of a list.</summary>
internal static class Totals
{
    /// <summary>The expression in which Σ c p[i] over all items is c, also where it is a part of another sum over them.</summary>
    public static Expr PutIn(Expr e, StructuredNames names)
    {
        if (!names.Lists.Values.Any(l => l.Parameter.IsDistribution))
            return e;
        return Put(e);

        Expr Put(Expr node)
        {
            if (node is not IndexedSum { From: Number { Value.IsOne: true } } s || s.To != names.Size)
                return node.MapChildren(Put);
            var rest = new List<Expr>();
            Expr total = Expr.Zero;
            var found = false;
            foreach (var term in s.Body.Expand() is Sum terms ? terms.Terms : [s.Body.Expand()])
            {
                if (Share(term, s.Index) is { } share)
                    (total, found) = (total + share, true);
                else
                    rest.Add(term);
            }
            return !found ? node : total + IndexedSum.Of(s.Index, s.From, s.To, Sum.Of(rest));
        }

        Expr? Share(Expr term, Symbol index)
        {
            var factors = term is Product p ? p.Factors : [term];
            var items = factors.Where(f => IsProbability(f, index)).ToList();
            if (items.Count != 1)
                return null;
            var share = Product.Of(factors.Remove(items[0]));
            return share.Contains(index) ? null : share;
        }

        bool IsProbability(Expr e, Symbol index) =>
            e is Apply { Function.Structure: VectorElements { Name: var name }, Arguments: [var at] }
            && at == index
            && names.Lists.TryGetValue(name, out var list)
            && list.Parameter.IsDistribution;
    }
}
