using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Evaluation.Stable;

/// <summary>Writes logarithms of ratios that are 1 at equality by gaps: c log u = c k (v − 1 − log v) − c k (v − 1) with v = u^(−1/k).</summary>
internal sealed class LogarithmGaps(ImmutableDictionary<Symbol, Expr> equality, AssumptionSet known)
{
    private const int MostGroups = 4;
    private static readonly ImmutableArray<Rational> exponents = [1, Rational.Half, 2];
    private readonly Differences differences = new(equality, known);

    /// <summary>Ways to write an expression: gaps, and what they are to be added to, which is free of the logarithms that they replace.</summary>
    public IEnumerable<(ImmutableArray<Expr> Gaps, Expr Remainder)> Of(Expr form)
    {
        if (Logarithms.Of(form, known) is not { Count: > 0 and <= MostGroups } groups)
            return [];
        var all = groups.Aggregate(
            (IEnumerable<ImmutableArray<(Expr Term, Expr Value)>>)
                [
                    [],
                ],
            (ways, group) =>
            {
                var more = Ways(group).ToList();
                return ways.SelectMany(way => more.Select(way.Add)).ToList();
            }
        );
        return all.Select(way => (way.Select(w => w.Term).ToImmutableArray(), form - Sum.Of(way.Select(w => w.Value))));
    }

    /// <summary>The terms that a group can become, with what each stands for.</summary>
    private IEnumerable<(Expr Term, Expr Value)> Ways(LogarithmGroup group)
    {
        var c = group.Coefficient;
        var plain = c * Functions.Log.Of(group.Argument);
        if (differences.Of(group.Argument - 1, order: 1) is { } above && Ratios.IsAtLeastOne(group.Argument, known))
        {
            yield return (c * Functions.Log1p.Of(above), plain);
            yield break;
        }
        var found = exponents
            .Select(k => (Weight: c * k, V: group.Argument.Pow(-k.Reciprocal())))
            .Select(g => (g.Weight, g.V, X: differences.Of(g.V - 1, order: 1)))
            .Where(g => g.X is not null)
            .ToList();
        foreach (var (weight, v, x) in found)
            yield return (weight * Functions.LogGap.Of(x!, v), weight * (v - 1 - Functions.Log.Of(v)));
        if (found.Count == 0)
            yield return (plain, plain);
    }
}
