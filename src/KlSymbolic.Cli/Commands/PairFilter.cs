using System.Collections.Immutable;
using System.CommandLine;
using KlSymbolic.Cli.Output;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Documents;
using KlSymbolic.Notation.Reading;

namespace KlSymbolic.Cli.Commands;

/// <summary>The options of <c>klsym list</c> that choose among families and pairs.</summary>
internal sealed class PairFilter
{
    private static readonly ImmutableArray<string> kinds = [.. Enum.GetNames<PairKind>().Select(KindName)];

    /// <summary>Families by where they have their mass.</summary>
    public Option<string?> Support { get; } =
        new("--support") { Description = "Only families on: reals, half-line, interval or integers" };

    /// <summary>Pairs with a family on either side.</summary>
    public Option<string?> Family { get; } =
        new Option<string?>("--family")
        {
            Description = "Only pairs with this family, as P or as Q",
            HelpName = "family",
        }.OfFamilies();

    /// <summary>Pairs with a first family.</summary>
    public Option<string?> P { get; } =
        new Option<string?>("--p")
        {
            Description = "Only pairs whose P is of this family",
            HelpName = "family",
        }.OfFamilies();

    /// <summary>Pairs with a second family.</summary>
    public Option<string?> Q { get; } =
        new Option<string?>("--q")
        {
            Description = "Only pairs whose Q is of this family",
            HelpName = "family",
        }.OfFamilies();

    /// <summary>Pairs of a kind.</summary>
    public Option<string?> Kind { get; } =
        new("--kind")
        {
            Description = $"Only pairs of this kind: {string.Join(", ", kinds)}; infinite stands for all three",
            HelpName = "kind",
        };

    public PairFilter()
    {
        Support.AcceptOnlyFromAmong("reals", "half-line", "interval", "integers");
        Kind.CompletionSources.Add([.. kinds, "infinite"]);
    }

    /// <summary>All options.</summary>
    public ImmutableArray<Option> All => [Support, Family, P, Q, Kind];

    /// <summary>Whether single pairs are asked for, and not the table of all.</summary>
    public bool ChoosesPairs(ParseResult parsed) =>
        new Option[] { Family, P, Q, Kind }.Any(o => parsed.GetResult(o) is { Implicit: false });

    /// <summary>The families that are asked for.</summary>
    public ImmutableArray<Family> Families(ParseResult parsed) =>
        parsed.GetValue(Support) is { } support ? [.. Catalog.All.Where(f => SupportOf(f) == support)] : Catalog.All;

    /// <summary>The pairs that are asked for, in the order of their names, each derived.</summary>
    /// <exception cref="UsageException">There is no such kind.</exception>
    public ImmutableArray<PairEntry> Pairs(ParseResult parsed)
    {
        var (family, first, second) = (Read(parsed, Family), Read(parsed, P), Read(parsed, Q));
        var kind = parsed.GetValue(Kind);
        if (kind is not null && !kinds.Any(k => Matches(k, kind)))
            throw new UsageException(
                NearestName.Of(kind, kinds) is { } near
                    ? $"--kind: '{Complaint.OneLine(kind)}' is no kind; did you mean {near}?"
                    : $"--kind: '{Complaint.OneLine(kind)}' is no kind; the kinds are {string.Join(", ", kinds)}, and infinite."
            );
        var families = Families(parsed);
        return
        [
            .. families
                .SelectMany(p => families.Select(q => (P: p, Q: q)))
                .Where(pair => family is null || pair.P.Equals(family) || pair.Q.Equals(family))
                .Where(pair => (first is null || pair.P.Equals(first)) && (second is null || pair.Q.Equals(second)))
                .AsParallel()
                .AsOrdered()
                .Select(pair => PairEntry.Of(pair.P, pair.Q))
                .Where(e => kind is null || Matches(KindName(e.Kind.ToString()), kind)),
        ];
    }

    /// <summary>The name of a kind as it is typed, such as <c>closed-form</c>.</summary>
    public static string KindName(string kind) => Words.Of(kind).Replace('_', '-');

    /// <summary>The class of a family's support.</summary>
    public static string SupportOf(Family family)
    {
        var support = GenericPair.P(family).Support;
        return support.IsDiscrete ? "integers"
            : support.IsUnboundedBelow && support.IsUnboundedAbove ? "reals"
            : support.IsUnboundedBelow || support.IsUnboundedAbove ? "half-line"
            : "interval";
    }

    private static bool Matches(string kind, string asked) =>
        kind == asked || (asked == "infinite" && kind.StartsWith("infinite-", StringComparison.Ordinal));

    private static Family? Read(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } name ? FamilyReader.Read(name) : null;
}
