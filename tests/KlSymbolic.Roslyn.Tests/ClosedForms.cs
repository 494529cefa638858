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

/// <summary>Closed forms of pairs of the catalogue, those of entropies once.</summary>
/// <remarks>A sample keeps the tests short: each family with itself, and every seventh of all other pairs.</remarks>
internal static class ClosedForms
{
    private const int Stride = 7;

    private static readonly Lazy<ImmutableArray<ClosedForm>> sample = new(() =>
        [
            .. from p in Catalog.All.Select((family, index) => (Family: family, Index: index))
            from q in Catalog.All.Select((family, index) => (Family: family, Index: index))
            where p.Index == q.Index || (p.Index * Catalog.All.Length + q.Index) % Stride == 0
            from form in OfPair(p.Family, q.Family, withEntropy: p.Index == q.Index)
            where !IsSeries(form.Value)
            select form,
        ]
    );

    /// <summary>The forms of the sampled pairs that are finite expressions; series without end cannot be written as code.</summary>
    public static ImmutableArray<ClosedForm> Sample => sample.Value;

    private static bool IsSeries(Expr e) =>
        e is IndexedSum sum && sum.To.Contains(Functions.Infinity) || e.Children.Any(IsSeries);

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
