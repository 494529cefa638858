using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Documents;

/// <summary>For each family, how its Fisher information compares with the Hessian of the divergence at equality.</summary>
/// <param name="Family">The family.</param>
/// <param name="Proven">How many entries are proven equal.</param>
/// <param name="Agreed">How many agree in numbers with the closed form of the Hessian.</param>
/// <param name="AgreedByDefinition">How many agree in numbers with second differences of the definition, no closed form being known.</param>
/// <param name="Differing">How many differ.</param>
/// <param name="Unknown">How many have no closed form.</param>
/// <param name="Irregular">The parameters in which there is none.</param>
public sealed record FisherTable(
    Family Family,
    int Proven,
    int Agreed,
    int AgreedByDefinition,
    int Differing,
    int Unknown,
    ImmutableArray<string> Irregular
)
{
    /// <summary>The rows of all families of the catalogue.</summary>
    public static ImmutableArray<FisherTable> All() => [.. Catalog.All.Select(Of)];

    /// <summary>The row of a family.</summary>
    public static FisherTable Of(Family family)
    {
        var fisher = FisherDeriver.Of(GenericPair.P(family), AssumptionSet.None);
        var open = fisher.Entries.Where(e => e.Agreement is Agreement.Undecided or Agreement.NotApplicable).ToList();
        var compared = open.Select(e => FisherComparer.Compare(fisher, e)).ToList();
        return new(
            family,
            fisher.Entries.Count(e => e.Agreement == Agreement.Proven),
            compared.Count(c => c is { Agrees: true, IsByDefinition: false }),
            compared.Count(c => c is { Agrees: true, IsByDefinition: true }),
            fisher.Entries.Count(e => e.Agreement == Agreement.Refuted) + compared.Count(c => c is { Agrees: false }),
            compared.Count(c => c is null),
            [.. fisher.Irregular.Select(i => i.Parameter.Name)]
        );
    }

    /// <summary>The rows as a page for a terminal.</summary>
    public static TextPage Page(ImmutableArray<FisherTable> rows, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        page.Line(
            new TextSpan("Fisher information against the Hessian of KL at equality, entry by entry", TextRole.Title)
        );
        page.Line(
            new TextSpan(
                "family               proven  agreed  by definition  differ  none  irregular in",
                TextRole.Heading
            )
        );
        foreach (var r in rows)
            page.Line(
                new TextSpan(
                    $"{r.Family.Name, -20} {r.Proven, 6}  {r.Agreed, 6}  {r.AgreedByDefinition, 13}  {r.Differing, 6}  {r.Unknown, 4}  {string.Join(", ", r.Irregular)}".TrimEnd(),
                    r.Differing > 0 ? TextRole.Bad : TextRole.Plain
                )
            );
        page.Line(
            new TextSpan(
                $"{"all", -20} {rows.Sum(r => r.Proven), 6}  {rows.Sum(r => r.Agreed), 6}  {rows.Sum(r => r.AgreedByDefinition), 13}  {rows.Sum(r => r.Differing), 6}  {rows.Sum(r => r.Unknown), 4}"
            )
        );
        return page.ToPage();
    }
}
