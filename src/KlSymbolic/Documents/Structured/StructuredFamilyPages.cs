using System.Collections.Immutable;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Blocks;

namespace KlSymbolic.Documents.Structured;

/// <summary>The pages of families of vectors and matrices: what each is, with what is derived within it, and its divergences from the others.</summary>
internal static class StructuredFamilyPages
{
    /// <summary>A family, the divergence of two of its distributions with all steps, and what is known against the others.</summary>
    /// <param name="family">The family.</param>
    /// <param name="others">The others that it is compared with.</param>
    /// <param name="derived">The derivations.</param>
    /// <param name="version">The version of the library that is named; null for none.</param>
    public static ImmutableArray<Block> Family(
        StructuredFamily family,
        ImmutableArray<StructuredFamily> others,
        DerivedStructuredPairs derived,
        string? version = null
    )
    {
        var own = StructuredGenericPair.Of(family);
        var given = StructuredNames.Given(family).ToList();
        return
        [
            new Block.Heading(1, family.Name, Anchors.Of(family)),
            Block.Of(
                family.Summary + (family.Aliases.IsEmpty ? "" : $" Also called {string.Join(", ", family.Aliases)}.")
            ),
            new Block.Heading(2, "Definition"),
            .. StructuredDefinition.Of("p", own.P, own.Variable),
            .. given.Count == 0
                ? []
                : new[] { new Block.Bullets([.. given.Select(ImmutableArray<Inline> (line) => [line])]) },
            new Block.Heading(2, $"{family.Name} against {family.Name}", Anchors.Of(family, family)),
            .. StructuredArticle.Of(derived.Of(family, family), 3, version),
            .. Against(family, others, derived),
        ];
    }

    /// <summary>A pair of families, with all steps.</summary>
    public static ImmutableArray<Block> Pair(
        StructuredFamily p,
        StructuredFamily q,
        DerivedStructuredPairs derived,
        string? version = null
    ) =>
        [
            new Block.Heading(1, $"{p.Name} against {q.Name}", Anchors.Of(p, q)),
            .. StructuredArticle.Of(derived.Of(p, q), 2, version),
        ];

    private static IEnumerable<Block> Against(
        StructuredFamily p,
        ImmutableArray<StructuredFamily> others,
        DerivedStructuredPairs derived
    )
    {
        if (others.IsEmpty)
            yield break;
        yield return new Block.Heading(2, $"{p.Name} against other families");
        yield return new Block.Bullets([.. others.Select(Line)]);

        ImmutableArray<Inline> Line(StructuredFamily q)
        {
            var kind = derived.KindOf(p, q);
            var hasPage = FamilyPairsArticle.HasPage(kind);
            return
            [
                new Inline.Place(Anchors.Of(p, q)),
                hasPage ? new Inline.Link(q.Name, Anchors.Page(p, q), Anchors.Of(p, q)) : q.Name,
                hasPage
                    ? $": {PairKinds.Describe(kind)}"
                    : ": infinite, for the points of the two are of different kinds",
            ];
        }
    }
}
