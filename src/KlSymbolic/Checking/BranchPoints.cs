using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Checking;

/// <summary>Points of each branch of a formula that chooses, which points of the parameter space may miss.</summary>
internal static class BranchPoints
{
    private const int MostBranches = 16;
    private const int MostConditions = 6;
    private const int MostSpecial = 24;
    private const int PointsPerBranch = 4;

    /// <summary>Points at which the conditions of one branch hold, a few for each; none for a formula without choices.</summary>
    public static IEnumerable<IReadOnlyDictionary<Symbol, Rational>> Of(
        Expr formula,
        IReadOnlyList<Symbol> symbols,
        AssumptionSet assumptions
    )
    {
        var branches = new List<ImmutableArray<Condition>>();
        Collect(formula, [], assumptions, branches);
        return branches
            .Where(b => b.Length > 0)
            .SelectMany(b =>
                Points.Of(symbols, b.Aggregate(assumptions, (known, c) => known.With(c)), PointsPerBranch, Special(b))
            );
    }

    private static void Collect(
        Expr e,
        ImmutableArray<Condition> path,
        AssumptionSet known,
        List<ImmutableArray<Condition>> branches
    )
    {
        if (branches.Count >= MostBranches)
            return;
        if (path.Length == MostConditions || Choices.FirstUndecided(e, known) is not { } condition)
        {
            branches.Add(path);
            return;
        }
        foreach (var when in new[] { condition, condition.Negate() })
        {
            var here = known.With(when);
            Collect(Choices.Resolve(e, here), path.Add(when), here, branches);
        }
    }

    /// <summary>The numbers that the conditions speak of, and numbers on both sides of them.</summary>
    private static ImmutableArray<Rational> Special(ImmutableArray<Condition> conditions) =>
        [
            .. conditions
                .SelectMany(c => c.Relations)
                .SelectMany(r => Numbers(r.Left).Concat(Numbers(r.Right)))
                .SelectMany(n => new[] { n, n + Rational.Half, n - Rational.Half, n + 1, n - 1, n / 2, 2 * n, -n })
                .Distinct()
                .Take(MostSpecial),
        ];

    private static IEnumerable<Rational> Numbers(Expr e) => e is Number n ? [n.Value] : e.Children.SelectMany(Numbers);
}
