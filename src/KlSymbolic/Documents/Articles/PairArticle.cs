using System.Collections.Immutable;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Articles;

/// <summary>Everything that is said of a pair of distributions, as blocks that any format can write.</summary>
internal static class PairArticle
{
    /// <summary>The article without its heading.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="reverse">KL(Q||P) with the same symbols.</param>
    /// <param name="level">The level of its headings.</param>
    /// <param name="version">The version of the library that is named; null for none.</param>
    /// <param name="masses">What is known of where distributions have their mass, for pictures; null where the format shows none.</param>
    public static IEnumerable<Block> Of(
        PairDerivation pair,
        Outcome reverse,
        int level,
        string? version = null,
        MassMaps? masses = null
    ) =>
        [
            .. DistributionSection.Of(pair, level),
            .. OutcomeSection.Of(Quantity.Divergence, pair.Divergence, level),
            .. masses is null ? [] : PlotSection.Of(pair, masses, level),
            .. OutcomeSection.Of(Quantity.Entropy, pair.Entropy, level),
            .. OutcomeSection.Of(Quantity.CrossEntropy, pair.CrossEntropy, level),
            .. DecompositionSection.Of(pair, level),
            .. GradientSection.Of(GradientDeriver.Of(pair), level),
            .. SymmetrySection.Of(pair, reverse, level),
            .. LimitSection.Of(pair, level),
            .. Folded("Steps", StepSection.Of(pair)),
            .. Folded("Code", CodeSection.Of(pair)),
            .. ReferenceSection.Of(pair, level),
            .. ProvenanceSection.Of(pair, level, version),
        ];

    /// <summary>The same in short, for a page of many pairs: what comes out, and what follows from it.</summary>
    public static IEnumerable<Block> Brief(PairDerivation pair, Outcome reverse, int level) =>
        [
            .. OutcomeSection.Of(Quantity.Divergence, pair.Divergence),
            .. GradientSection.Of(GradientDeriver.Of(pair), level),
            .. SymmetrySection.Of(pair, reverse, level),
            .. LimitSection.Of(pair, level),
            .. Folded("Code", CodeSection.Of(pair)),
        ];

    private static IEnumerable<Block> Folded(string summary, IEnumerable<Block> blocks)
    {
        ImmutableArray<Block> all = [.. blocks];
        return all.IsEmpty ? [] : [new Block.Fold(summary, all)];
    }
}
