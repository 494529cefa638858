using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>Outcomes as lists of cases.</summary>
internal static class Outcomes
{
    /// <summary>The cases of an outcome; one that holds always where there are none.</summary>
    public static ImmutableArray<Case> CasesOf(Outcome outcome) =>
        outcome is Outcome.Cases { Items: var items } ? items : [new Case(Condition.Always, outcome)];

    /// <summary>The cases with other values where they are finite.</summary>
    public static ImmutableArray<Case> Map(Outcome outcome, Func<Expr, Expr> map) =>
        [
            .. CasesOf(outcome)
                .Select(c => c.Outcome is Outcome.Finite f ? c with { Outcome = new Outcome.Finite(map(f.Value)) } : c),
        ];

    /// <summary>Whether a condition holds on a border of the parameter space only.</summary>
    public static bool IsThin(Condition condition) =>
        condition switch
        {
            Relation r => r.Comparison == Comparison.Equal,
            Conjunction c => c.Items.Any(IsThin),
            Disjunction d => !d.Items.IsEmpty && d.Items.All(IsThin),
            _ => false,
        };
}
