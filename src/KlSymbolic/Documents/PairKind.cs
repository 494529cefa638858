using System.Collections.Immutable;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Documents;

/// <summary>What kind of answer a pair of families has.</summary>
internal enum PairKind
{
    ClosedForm,
    Series,
    Conditional,
    InfiniteBySupport,
    InfiniteByTails,
    InfiniteBySingularity,
    NoClosedForm,
}

/// <summary>Sorts outcomes into kinds.</summary>
internal static class PairKinds
{
    /// <summary>All kinds, in the order of their values.</summary>
    public static ImmutableArray<PairKind> All { get; } = [.. Enum.GetValues(typeof(PairKind)).Cast<PairKind>()];

    /// <summary>The kind of an outcome; cases of which at least one is finite are conditional.</summary>
    public static PairKind Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Finite { IsSeries: true } => PairKind.Series,
            Outcome.Finite => PairKind.ClosedForm,
            Outcome.Infinite { Reason: InfinityReason.Support } => PairKind.InfiniteBySupport,
            Outcome.Infinite { Reason: InfinityReason.Tails } => PairKind.InfiniteByTails,
            Outcome.Infinite { Reason: InfinityReason.MutuallySingular } => PairKind.InfiniteBySingularity,
            Outcome.NoClosedForm => PairKind.NoClosedForm,
            Outcome.Cases c => c.Items.Any(i => i.Outcome is Outcome.Finite) ? PairKind.Conditional
            : c.Items.Any(i => i.Outcome is Outcome.NoClosedForm) ? PairKind.NoClosedForm
            : Of(c.Items[0].Outcome),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };

    /// <summary>The kinds of all ordered pairs of the families.</summary>
    public static IReadOnlyDictionary<(Family P, Family Q), PairKind> Of(ImmutableArray<Family> families) =>
        Of(families, new());

    /// <summary>The same from derivations that may have been made already.</summary>
    public static IReadOnlyDictionary<(Family P, Family Q), PairKind> Of(
        ImmutableArray<Family> families,
        DerivedPairs derived
    ) =>
        families
            .SelectMany(p => families.Select(q => (P: p, Q: q)))
            .AsParallel()
            .Select(pair => (Pair: pair, Kind: Of(derived.Of(pair.P, pair.Q).Divergence)))
            .ToDictionary(found => found.Pair, found => found.Kind);

    /// <summary>The kind as one sign, for tables.</summary>
    public static string Sign(PairKind kind) =>
        kind switch
        {
            PairKind.ClosedForm => "●",
            PairKind.Conditional => "◐",
            PairKind.Series => "Σ",
            PairKind.InfiniteBySupport => "⊄",
            PairKind.InfiniteByTails => "∞",
            PairKind.InfiniteBySingularity => "⊥",
            PairKind.NoClosedForm => "·",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The kind in a word or two.</summary>
    public static string Describe(PairKind kind) =>
        kind switch
        {
            PairKind.ClosedForm => "closed form",
            PairKind.Series => "series",
            PairKind.Conditional => "conditional",
            PairKind.InfiniteBySupport => "∞ support",
            PairKind.InfiniteByTails => "∞ tails",
            PairKind.InfiniteBySingularity => "∞ singular",
            PairKind.NoClosedForm => "none known",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>What the kind means, in a sentence.</summary>
    public static string Explain(PairKind kind) =>
        kind switch
        {
            PairKind.ClosedForm => "A finite closed form for all parameters.",
            PairKind.Series =>
                "Finite for all parameters: a convergent series, which is evaluated with a bound of its tail.",
            PairKind.Conditional => "A finite closed form where a condition on the parameters holds.",
            PairKind.InfiniteBySupport => "Infinite: P has mass where Q has none.",
            PairKind.InfiniteByTails => "Infinite: Q's density falls too fast for P's tail.",
            PairKind.InfiniteBySingularity => "Infinite: one is discrete and the other continuous.",
            PairKind.NoClosedForm => "No closed form by the rules known.",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
