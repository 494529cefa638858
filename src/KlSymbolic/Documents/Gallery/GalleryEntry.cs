using System.Collections.Immutable;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents.Articles;

namespace KlSymbolic.Documents.Gallery;

/// <summary>A family as the index of the site shows and finds it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Aliases">Other names that find it.</param>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Support">Where its mass is, in words.</param>
/// <param name="Systems">Other systems that have it.</param>
/// <param name="Page">Its page, without extension.</param>
/// <param name="PairFolder">The folder of the pages of its pairs.</param>
/// <param name="Others">The page of its divergences from the others, without extension; null where it has none of its own.</param>
internal sealed record GalleryEntry(
    string Name,
    string Summary,
    ImmutableArray<string> Aliases,
    string Group,
    string Support,
    ImmutableArray<string> Systems,
    string Page,
    string PairFolder,
    string? Others
)
{
    /// <summary>A family of numbers.</summary>
    public static GalleryEntry Of(Family f, DocumentSelection selection)
    {
        var support = GenericPair.P(f).Support;
        return new(
            f.Name,
            f.Summary,
            f.Aliases,
            support.IsDiscrete ? "Discrete" : "Continuous",
            SupportKind.Of(support),
            [.. f.OtherSystems.Select(o => o.System)],
            Anchors.Page(f),
            "pairs",
            selection.Against(f).IsEmpty ? null : Anchors.Pairs(f)
        );
    }

    /// <summary>A family of vectors or matrices.</summary>
    public static GalleryEntry Of(StructuredFamily f) =>
        new(
            f.Name,
            f.Summary,
            f.Aliases,
            "Vectors and matrices",
            "vectors or matrices",
            [],
            Anchors.Page(f),
            "structured",
            Others: null
        );
}
