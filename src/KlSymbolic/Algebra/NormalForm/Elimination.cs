using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.NormalForm;

/// <summary>Uses equations among the assumptions: a symbol that occurs linearly with a constant factor is replaced by what it equals.</summary>
internal static class Elimination
{
    public static (Expr Expression, AssumptionSet Assumptions) Apply(Expr e, AssumptionSet assumptions)
    {
        var result = e;
        foreach (var fact in assumptions.Facts)
        {
            if (
                fact.Comparison != Comparison.Equal
                || Solve((fact.Right - fact.Left).Expand()) is not var (symbol, value)
            )
                continue;
            if (result.Contains(symbol))
                result = result.Substitute(symbol, value);
        }
        return (result, assumptions);
    }

    private static (Symbol, Expr)? Solve(Expr difference)
    {
        foreach (var symbol in difference.FreeSymbols())
        {
            var slope = difference.Differentiate(symbol);
            if (slope is Number { Value: { IsZero: false } c })
                return (symbol, (symbol - difference / new Number(c)).Expand());
        }
        return null;
    }
}
