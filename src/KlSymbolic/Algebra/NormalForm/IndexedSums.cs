using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.NormalForm;

/// <summary>Puts sums over the same range together: Σ f − Σ g is Σ (f − g) wherever both have values.</summary>
internal static class IndexedSums
{
    /// <summary>The expression with sums over the same range as one sum; itself where there are not two.</summary>
    public static Expr Merge(Expr e)
    {
        if (CountIn(e) < 2 || e.Expand() is not Sum expanded)
            return e;
        var rest = new List<Expr>();
        var sums = new List<(Symbol Index, Expr From, Expr To, Expr Body)>();
        foreach (var term in expanded.Terms)
        {
            if (SumIn(term) is not var (sum, coefficient))
            {
                rest.Add(term);
                continue;
            }
            var summand = coefficient * sum.Body;
            // Under another index, what the sum holds of that name is free and must not be bound.
            var i = sums.FindIndex(s =>
                s.From == sum.From && s.To == sum.To && (s.Index.Equals(sum.Index) || !summand.Contains(s.Index))
            );
            if (i < 0)
                sums.Add((sum.Index, sum.From, sum.To, summand));
            else
                sums[i] = sums[i] with { Body = sums[i].Body + summand.Substitute(sum.Index, sums[i].Index) };
        }
        return Sum.Of([.. rest, .. sums.Select(s => IndexedSum.Of(s.Index, s.From, s.To, s.Body))]);
    }

    private static int CountIn(Expr e) => (e is IndexedSum ? 1 : 0) + e.Children.Sum(CountIn);

    /// <summary>A sum and what it is multiplied by, which does not depend on its index; null for other terms.</summary>
    private static (IndexedSum Sum, Expr Coefficient)? SumIn(Expr term)
    {
        if (term is IndexedSum whole)
            return (whole, Expr.One);
        if (term is not Product p || p.Factors.OfType<IndexedSum>().ToList() is not [var sum])
            return null;
        var coefficient = Product.Of([.. p.Factors.Where(f => !ReferenceEquals(f, sum))]);
        return coefficient.Contains(sum.Index) ? null : (sum, coefficient);
    }
}
