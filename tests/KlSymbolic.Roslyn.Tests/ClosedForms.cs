using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Roslyn.Tests;

/// <summary>One finite case of a derived quantity of a pair of families.</summary>
/// <param name="Name">Quantity, pair and condition, for messages.</param>
/// <param name="Value">The closed form.</param>
/// <param name="Assumptions">What holds where it is claimed, as far as a set of relations can say it.</param>
/// <param name="When">The condition of the case.</param>
/// <param name="Symbols">The symbols of P and Q in the order of their arguments.</param>
internal sealed record ClosedForm(
    string Name,
    Expr Value,
    AssumptionSet Assumptions,
    Condition When,
    ImmutableArray<Symbol> Symbols
);

/// <summary>Every closed form of every pair of the catalogue, those of entropies once.</summary>
internal static class ClosedForms
{
    private static readonly Lazy<ImmutableArray<ClosedForm>> all = new(() => [.. Catalog.All.SelectMany(OfP)]);

    public static ImmutableArray<ClosedForm> All => all.Value;

    private static IEnumerable<ClosedForm> OfP(Family p) =>
        Catalog.All.SelectMany(q => OfPair(p, q, withEntropy: p == q));

    private static IEnumerable<ClosedForm> OfPair(Family p, Family q, bool withEntropy)
    {
        var (a, b) = (Arguments(p, "1"), Arguments(q, "2"));
        var pair = Kl.Derive(p.With([.. a]), q.With([.. b]));
        var quantities = new List<(string Name, Outcome Outcome)>
        {
            ($"KL({p.Name}||{q.Name})", pair.Divergence),
            ($"H({p.Name}, {q.Name})", pair.CrossEntropy),
        };
        if (withEntropy)
            quantities.Add(($"H({p.Name})", pair.Entropy));
        return from quantity in quantities
            from item in Cases(quantity.Outcome)
            where item.Outcome is Outcome.Finite
            select new ClosedForm(
                $"{quantity.Name} where {item.When}",
                ((Outcome.Finite)item.Outcome).Value,
                pair.Assumptions.With(item.When),
                item.When,
                [.. a, .. b]
            );
    }

    private static ImmutableArray<Case> Cases(Outcome outcome) =>
        outcome is Outcome.Cases several ? several.Items : [new Case(Condition.Always, outcome)];

    private static ImmutableArray<Symbol> Arguments(Family family, string suffix) =>
        [
            .. family.Parameters.SelectMany(p =>
                p.IsVariadic
                    ? Enumerable.Range(0, 3).Select(i => new Symbol($"{p.Name}{suffix}_{i}", p.Domain))
                    : [new Symbol(p.Name + suffix, p.Domain)]
            ),
        ];
}
