using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;

namespace KlSymbolic.Checking;

/// <summary>Takes a case of the true value apart where its formula chooses by an equation between parameters.</summary>
internal static class RegionSplit
{
    private const int MostParts = 16;

    /// <summary>The parts, each with the case that it belongs to; the case itself where there is nothing to choose.</summary>
    public static IEnumerable<CheckedRegion> Of(
        Expr claim,
        Case truth,
        AssumptionSet assumptions,
        ImmutableSortedSet<Symbol> foreign
    ) =>
        Alternatives(truth.When)
            .Where(when => !IsImpossible(when, assumptions))
            .SelectMany(when => Of(claim, truth with { When = when }, truth.When, assumptions, foreign));

    private static List<CheckedRegion> Of(
        Expr claim,
        Case truth,
        Condition within,
        AssumptionSet assumptions,
        ImmutableSortedSet<Symbol> foreign
    )
    {
        if (truth.Outcome is not Outcome.Finite f || !Chooses(f.Value))
            return [new(claim, truth, within, assumptions, foreign)];
        var known = assumptions.With(truth.When);
        var parts = new List<CheckedRegion>();
        return Split(ChoiceEquations.SolveChoices(f.Value, known), truth.When)
            ? parts
            : [new(claim, truth, within, assumptions, foreign)];

        bool Split(Expr value, Condition when)
        {
            var here = assumptions.With(when);
            var resolved = Choices.Resolve(value, here);
            if (FirstEquation(resolved) is not { } open)
            {
                parts.Add(new(claim, new(when, new Outcome.Finite(resolved)), within, assumptions, foreign));
                return parts.Count <= MostParts;
            }
            return Split(resolved, Condition.And(when, open)) && Split(resolved, Condition.And(when, open.Negate()));
        }
    }

    /// <summary>The conditions of which one holds: of a disjunction nothing can be assumed, of its parts something can.</summary>
    private static IReadOnlyList<Condition> Alternatives(Condition when)
    {
        IReadOnlyList<Condition> found = when switch
        {
            Disjunction d => [.. d.Items.SelectMany(Alternatives)],
            Conjunction c => c
                .Items.Select(Alternatives)
                .Aggregate(
                    (IReadOnlyList<Condition>)[Condition.Always],
                    (all, items) => [.. all.SelectMany(a => items.Select(i => Condition.And(a, i)))]
                ),
            _ => [when],
        };
        return found.Count is > 0 and <= MostParts ? found : [when];
    }

    /// <summary>Whether the values that equations give to symbols contradict another part of the condition, or what is assumed.</summary>
    private static bool IsImpossible(Condition when, AssumptionSet assumptions)
    {
        if (when is Disjunction)
            return false;
        var values = new Dictionary<Symbol, Expr>();
        foreach (var equation in when.Relations.Where(r => r.Comparison == Comparison.Equal))
        {
            var (symbol, value) =
                equation.Left is Symbol ? (equation.Left, equation.Right) : (equation.Right, equation.Left);
            if (symbol is Symbol s && value is Number)
                values[s] = value;
        }
        return values.Count > 0
            && assumptions
                .Facts.Append(when)
                .Any(c => AssumptionSet.None.Decide(c.Map(e => e.Substitute(values))) == Truth.False);
    }

    private static bool Chooses(Expr e) => FirstEquation(e) is not null;

    private static Condition? FirstEquation(Expr e)
    {
        if (e is Apply { Arguments: [var left, var right, _, _] } choice && choice.Function == Functions.IfEqual)
            return Condition.Equal(left, right);
        return e is IndexedSum ? null : e.Children.Select(FirstEquation).FirstOrDefault(c => c is not null);
    }
}
