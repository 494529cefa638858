using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Algebra.Display;

/// <summary>Finds the terms that make up squares of functions over one denominator: (ψ(a) − log b − μ)²/(2σ²).</summary>
internal static class FunctionSquares
{
    /// <summary>The terms of each square, and the items without them.</summary>
    public static (List<Polynomial> Squares, List<(Monomial Function, Polynomial Coefficient)> Others) TakeFrom(
        List<(Monomial Function, Polynomial Coefficient)> items,
        KernelTable table
    )
    {
        var squared = items
            .Where(i => i is { Function.Factors: [(_, { IsInteger: true, Numerator: 2 })], Coefficient.Count: 1 })
            .ToList();
        if (squared.Count == 0)
            return ([], items);
        var squares = new List<Polynomial>();
        var all = items.Aggregate(
            Polynomial.Zero,
            (sum, i) => sum + i.Coefficient * Polynomial.Of(i.Function, Rational.One)
        );
        foreach (var (function, coefficient) in squared)
        {
            var denominator = table.DenominatorOf(coefficient.Leading.Key);
            var over = Polynomial.Of(all.Terms.Where(t => table.DenominatorOf(t.Key).Equals(denominator)));
            if (!Squares.Saves(over.Times(denominator, Rational.One), function.Factors[0].Kernel))
                continue;
            squares.Add(over);
            all -= over;
        }
        return (squares, Items(all, table));
    }

    private static List<(Monomial Function, Polynomial Coefficient)> Items(Polynomial p, KernelTable table) =>
        [
            .. p
                .Terms.GroupBy(t => t.Key.Where(table.IsFunction))
                .Select(g =>
                    (g.Key, Polynomial.Of(g.Select(t => new KeyValuePair<Monomial, Rational>(t.Key / g.Key, t.Value))))
                ),
        ];
}
