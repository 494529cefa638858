using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Layouts;

/// <summary>The order in which terms and factors are read; the order inside the nodes is for equality, not for the eye.</summary>
internal static class ReadingOrder
{
    /// <summary>Bare logarithms, other terms with functions, polynomial terms, constants, the number; a positive term leads if there is one.</summary>
    public static List<Expr> OfTerms(IEnumerable<Expr> terms)
    {
        var ordered = terms.OrderBy(TermRank).ToList();
        var positive = ordered.FindIndex(t => Product.Split(t).Coefficient.Sign > 0);
        if (positive > 0)
        {
            var first = ordered[positive];
            ordered.RemoveAt(positive);
            ordered.Insert(0, first);
        }
        return ordered;
    }

    /// <summary>Constants before what depends on symbols.</summary>
    public static IEnumerable<Expr> OfFactors(IEnumerable<Expr> factors) => factors.OrderBy(f => HasSymbol(f) ? 1 : 0);

    private static int TermRank(Expr term) =>
        term is Number ? 4
        : !HasSymbol(term) ? 3
        : Product.Split(term).Cofactor is Apply a && a.Function == Functions.Log ? 0
        : HasFunction(term) ? 1
        : 2;

    private static bool HasSymbol(Expr e) => e is Symbol || e.Children.Any(HasSymbol);

    private static bool HasFunction(Expr e) =>
        e is IndexedSum or Apply { Arguments.Length: > 0 } || e.Children.Any(HasFunction);
}
