using System.Collections.Immutable;
using KlSymbolic.Distributions;

namespace KlSymbolic.Documents;

/// <summary>Which families and which ordered pairs of them a set of pages is about.</summary>
/// <remarks>Immutable. Families are in the order of the catalogue, whatever order they were given in.</remarks>
public sealed class DocumentSelection
{
    private readonly ImmutableHashSet<(Family P, Family Q)> pairs;

    private DocumentSelection(IEnumerable<(Family P, Family Q)> pairs)
    {
        this.pairs = [.. pairs];
        var chosen = this.pairs.SelectMany(p => new[] { p.P, p.Q }).ToImmutableHashSet();
        Families = [.. Catalog.All.Where(chosen.Contains)];
    }

    /// <summary>The families, each of which has a page.</summary>
    public ImmutableArray<Family> Families { get; }

    /// <summary>The whole catalogue, each family against each.</summary>
    public static DocumentSelection All { get; } = Of(Catalog.All, []);

    /// <summary>Families of the catalogue, each against each, and further pairs of such families.</summary>
    public static DocumentSelection Of(IEnumerable<Family> families, IEnumerable<(Family P, Family Q)> pairs)
    {
        var all = families.ToList();
        return new(all.SelectMany(p => all.Select(q => (p, q))).Concat(pairs));
    }

    /// <summary>Whether the pair is chosen.</summary>
    public bool Contains(Family p, Family q) => pairs.Contains((p, q));

    /// <summary>The other families that P is compared with.</summary>
    internal ImmutableArray<Family> Against(Family p) => [.. Families.Where(q => q != p && Contains(p, q))];
}
