using System.Collections.Immutable;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Documents;

/// <summary>Which families and which ordered pairs of them a set of pages is about.</summary>
/// <remarks>Immutable. Families are in the order of the catalogue, whatever order they were given in.</remarks>
public sealed class DocumentSelection
{
    private readonly ImmutableHashSet<(Family P, Family Q)> pairs;

    private readonly ImmutableHashSet<(StructuredFamily P, StructuredFamily Q)> structured;

    private DocumentSelection(
        IEnumerable<(Family P, Family Q)> pairs,
        IEnumerable<(StructuredFamily P, StructuredFamily Q)> structured
    )
    {
        (this.pairs, this.structured) = ([.. pairs], [.. structured]);
        var chosen = this.pairs.SelectMany(p => new[] { p.P, p.Q }).ToImmutableHashSet();
        Families = [.. Catalog.All.Where(chosen.Contains)];
        var alsoChosen = this.structured.SelectMany(p => new[] { p.P, p.Q }).ToImmutableHashSet();
        StructuredFamilies = [.. StructuredCatalog.All.Where(alsoChosen.Contains)];
    }

    /// <summary>The families of numbers, each of which has a page.</summary>
    public ImmutableArray<Family> Families { get; }

    /// <summary>The families of vectors and matrices, each of which has a page.</summary>
    public ImmutableArray<StructuredFamily> StructuredFamilies { get; }

    /// <summary>The whole catalogue, each family against each of its sort.</summary>
    public static DocumentSelection All { get; } = Of(Catalog.All, []).And(StructuredCatalog.All, []);

    /// <summary>Families of the catalogue, each against each, and further pairs of such families.</summary>
    public static DocumentSelection Of(IEnumerable<Family> families, IEnumerable<(Family P, Family Q)> pairs)
    {
        var all = families.ToList();
        return new(all.SelectMany(p => all.Select(q => (p, q))).Concat(pairs), []);
    }

    /// <summary>The same and families of vectors and matrices, each against each, and further pairs of such families.</summary>
    public DocumentSelection And(
        IEnumerable<StructuredFamily> families,
        IEnumerable<(StructuredFamily P, StructuredFamily Q)> pairs
    )
    {
        var all = families.ToList();
        return new(this.pairs, structured.Concat(all.SelectMany(p => all.Select(q => (p, q)))).Concat(pairs));
    }

    /// <summary>Whether the pair is chosen.</summary>
    public bool Contains(Family p, Family q) => pairs.Contains((p, q));

    /// <summary>Whether the pair is chosen.</summary>
    public bool Contains(StructuredFamily p, StructuredFamily q) => structured.Contains((p, q));

    /// <summary>The other families that P is compared with.</summary>
    internal ImmutableArray<Family> Against(Family p) => [.. Families.Where(q => q != p && Contains(p, q))];

    /// <summary>The other families that P is compared with.</summary>
    internal ImmutableArray<StructuredFamily> Against(StructuredFamily p) =>
        [.. StructuredFamilies.Where(q => !q.Equals(p) && Contains(p, q))];
}
