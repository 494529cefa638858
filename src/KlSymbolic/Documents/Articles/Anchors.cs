using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Documents.Articles;

/// <summary>Where families and pairs stand among the pages; these names do not change between versions.</summary>
internal static class Anchors
{
    /// <summary>The page of a family, without extension.</summary>
    public static string Page(Family family) => $"families/{family.Name}";

    /// <summary>The page of the pairs of which P is the first, without extension.</summary>
    public static string Pairs(Family p) => $"pairs/{p.Name}";

    /// <summary>The page of a pair, without extension.</summary>
    public static string Page(Family p, Family q) => $"pairs/{p.Name}-{q.Name}";

    /// <summary>The place of a family on its page.</summary>
    public static string Of(Family family) => family.Name.ToLowerInvariant();

    /// <summary>The place of a pair on the page of P.</summary>
    public static string Of(Family p, Family q) => $"{Of(p)}-{Of(q)}";

    /// <summary>The page of a family of vectors or matrices, without extension.</summary>
    public static string Page(StructuredFamily family) => $"structured/{family.Name}";

    /// <summary>The page of a pair of such families, without extension.</summary>
    public static string Page(StructuredFamily p, StructuredFamily q) => $"structured/{p.Name}-{q.Name}";

    /// <summary>The place of such a family on its page.</summary>
    public static string Of(StructuredFamily family) => family.Name.ToLowerInvariant();

    /// <summary>The place of such a pair on the page of P.</summary>
    public static string Of(StructuredFamily p, StructuredFamily q) => $"{Of(p)}-{Of(q)}";
}
