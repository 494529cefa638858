using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Notation.Layouts;

/// <summary>The order in which terms and factors are read; the order inside the nodes is for equality, not for the eye.</summary>
internal static class ReadingOrder
{
    /// <summary>
    /// Bare logarithms, multiples of logarithms, log-gamma functions, other functions with the simplest argument first, polynomial
    /// terms, constants, the number. Of a kind, positive terms come first, but for powers; at the very front stands a positive term if there is one.
    /// </summary>
    public static List<Expr> OfTerms(IEnumerable<Expr> terms)
    {
        var ordered = terms
            .OrderBy(TermRank)
            .ThenBy(ArgumentDepth)
            .ThenBy(MatrixRank)
            .ThenBy(t => ComesLater(t) ? 1 : 0)
            .ToList();
        var positive = ordered.FindIndex(IsPositive);
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

    private static bool IsPositive(Expr term) => Product.Split(term).Coefficient.Sign > 0;

    /// <summary>A negative term, unless it is part of a polynomial that is read by its powers, as x² − 2x + 1 is.</summary>
    private static bool ComesLater(Expr term) =>
        !IsPositive(term) && (TermRank(term) < 4 || Product.Split(term).Cofactor is Symbol);

    private static int TermRank(Expr term) =>
        term is Number ? 6
        : !HasSymbol(term) ? 5
        : MatrixOf(term) is not null ? 3
        : !HasFunction(term) ? 4
        : FunctionOf(term)?.Function switch
        {
            var f when f == Functions.Log => Product.Split(term).Cofactor is Apply ? 0 : 1,
            var f when f == Functions.LogGamma || f == Functions.LogBeta => 2,
            _ => 3,
        };

    private static int ArgumentDepth(Expr term) =>
        TermRank(term) == 3 && FunctionOf(term) is { Arguments.IsEmpty: false } call
            ? call.Arguments.Max(a => a.Depth)
            : 0;

    /// <summary>The function that a term is a multiple of; null where it has none or several.</summary>
    private static Apply? FunctionOf(Expr term) =>
        term switch
        {
            Apply a => a,
            Product p => p.Factors.Where(HasFunction).ToList() is [Apply a] ? a : null,
            _ => null,
        };

    /// <summary>Traces, then quadratic forms, then determinants.</summary>
    private static int MatrixRank(Expr term) =>
        MatrixOf(term) switch
        {
            null => 0,
            MatrixTrace { IsScalar: false } => 1,
            MatrixTrace => 2,
            _ => 3,
        };

    /// <summary>The scalar of matrices that a term is a multiple of; null where there is none.</summary>
    private static FunctionStructure? MatrixOf(Expr term) =>
        term switch
        {
            Apply { Arguments.IsEmpty: true } a => a.Function.Structure,
            Product p => p.Factors.Select(MatrixOf).FirstOrDefault(m => m is not null),
            _ => null,
        };

    private static bool HasSymbol(Expr e) =>
        e is Symbol or Apply { Function.Structure: not null } || e.Children.Any(HasSymbol);

    private static bool HasFunction(Expr e) =>
        e is IndexedSum or Apply { Arguments.Length: > 0 } || e.Children.Any(HasFunction);
}
