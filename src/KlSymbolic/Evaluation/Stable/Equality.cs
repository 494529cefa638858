using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions;

namespace KlSymbolic.Evaluation.Stable;

/// <summary>Where P and Q are the same distribution: symbols and the expressions that they then equal.</summary>
internal static class Equality
{
    /// <summary>One symbol for each pair of arguments; none where the families differ or an equation is not linear in a symbol.</summary>
    public static ImmutableDictionary<Symbol, Expr> Of(Distribution p, Distribution q)
    {
        return p.Family == q.Family && p.Arguments.Length == q.Arguments.Length
            ? Of(p.Arguments.Zip(q.Arguments, (a, b) => (a, b)))
            : ImmutableDictionary<Symbol, Expr>.Empty;
    }

    /// <summary>The same for arguments beside each other.</summary>
    public static ImmutableDictionary<Symbol, Expr> Of(IEnumerable<(Expr P, Expr Q)> arguments)
    {
        var solved = ImmutableDictionary<Symbol, Expr>.Empty;
        foreach (var (first, second) in arguments)
        {
            if (first == second)
                continue;
            if (Solve(second, first) is not var (symbol, value) || solved.ContainsKey(symbol))
                return ImmutableDictionary<Symbol, Expr>.Empty;
            solved = solved.Add(symbol, value);
        }
        return solved.Values.Any(v => solved.Keys.Any(v.Contains)) ? ImmutableDictionary<Symbol, Expr>.Empty : solved;
    }

    /// <summary>A symbol and its value where two expressions are equal; null where that is not linear in any.</summary>
    private static (Symbol, Expr)? Solve(Expr a, Expr b)
    {
        var difference = (Exponent(a), Exponent(b)) is ({ } u, { } v) ? (u - v).Expand() : (a - b).Expand();
        foreach (var symbol in a.FreeSymbols().Concat(b.FreeSymbols()))
        {
            if (difference.Differentiate(symbol) is Number { Value: { IsZero: false } slope })
                return (symbol, (difference.Substitute(symbol, Expr.Zero) / -slope).Expand());
        }
        return null;
    }

    private static Expr? Exponent(Expr e) =>
        e switch
        {
            Apply { Function.Name: "exp", Arguments: [var u] } => u,
            { IsOne: true } => Expr.Zero,
            _ => null,
        };
}
