using System.Collections.Immutable;
using System.Text;

namespace KlSymbolic.FsCheck;

/// <summary>What came out when laws were checked.</summary>
/// <param name="Results">One result for each law and pair.</param>
/// <param name="Settings">How thoroughly they were checked.</param>
public sealed record LawReport(ImmutableArray<LawResult> Results, LawSettings Settings)
{
    /// <summary>Whether no law is broken and at least one held.</summary>
    public bool Holds => Broken.IsEmpty && Count(LawStatus.Held) > 0;

    /// <summary>The laws that are broken, with their counterexamples.</summary>
    public ImmutableArray<LawResult> Broken => [.. Results.Where(r => r.Status == LawStatus.Broken)];

    /// <summary>How many cases were decided.</summary>
    public int Decided => Results.Sum(r => r.Decided);

    /// <summary>How many results have a status.</summary>
    public int Count(LawStatus status) => Results.Count(r => r.Status == status);

    /// <summary>Throws where a law is broken.</summary>
    /// <exception cref="LawBrokenException">One is.</exception>
    /// <exception cref="InvalidOperationException">No law could be decided.</exception>
    public LawReport ThrowIfBroken() =>
        !Broken.IsEmpty ? throw new LawBrokenException(Broken[0])
        : Holds ? this
        : throw new InvalidOperationException("No law could be decided.");

    /// <summary>A table of laws and what came out, in Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder(
            "| law | held | broken | undecided | not applicable | cases decided |\n|---|--:|--:|--:|--:|--:|\n"
        );
        foreach (var group in Results.GroupBy(r => r.Law))
        {
            int Of(LawStatus status) => group.Count(r => r.Status == status);
            text.Append(
                FormattableString.Invariant(
                    $"| {group.Key.Name} | {Of(LawStatus.Held)} | {Of(LawStatus.Broken)} | {Of(LawStatus.Undecided)} | {Of(LawStatus.NotApplicable)} | {group.Sum(r => r.Decided)} |\n"
                )
            );
        }
        foreach (var broken in Broken)
            text.Append("\n- ").Append(broken);
        return text.Append(Broken.IsEmpty ? "" : "\n").ToString();
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Count(LawStatus.Held)} held, {Count(LawStatus.Broken)} broken, {Count(LawStatus.Undecided)} undecided, "
        + $"{Count(LawStatus.NotApplicable)} not applicable; {Decided} cases decided with seed {Settings.Seed}";
}
