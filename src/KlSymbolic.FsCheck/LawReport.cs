using System.Collections.Immutable;

namespace KlSymbolic.FsCheck;

/// <summary>What came out when laws were checked.</summary>
/// <param name="Results">One result for each law and pair.</param>
/// <param name="Settings">How thoroughly they were checked.</param>
public sealed record LawReport(ImmutableArray<LawResult> Results, LawSettings Settings)
{
    /// <summary>What was to be checked and could not be, with the reason.</summary>
    public ImmutableArray<string> NotChecked { get; init; } = [];

    /// <summary>Whether no law is broken, at least one held, and nothing was left unchecked.</summary>
    public bool Holds => Broken.IsEmpty && NotChecked.IsEmpty && Count(LawStatus.Held) > 0;

    /// <summary>The laws that are broken, with their counterexamples.</summary>
    public ImmutableArray<LawResult> Broken => [.. Results.Where(r => r.Status == LawStatus.Broken)];

    /// <summary>How many cases were decided.</summary>
    public int Decided => Results.Sum(r => r.Decided);

    /// <summary>How many results have a status.</summary>
    public int Count(LawStatus status) => Results.Count(r => r.Status == status);

    /// <summary>Throws where a law is broken.</summary>
    /// <exception cref="LawBrokenException">One is; the message has all that are.</exception>
    /// <exception cref="InvalidOperationException">No law could be decided, or something was not checked.</exception>
    public LawReport ThrowIfBroken() =>
        !Broken.IsEmpty ? throw new LawBrokenException(this)
        : Holds ? this
        : throw new InvalidOperationException(
            NotChecked.IsEmpty ? "No law could be decided." : "Not checked: " + string.Join("; ", NotChecked)
        );

    /// <summary>A table of laws and what came out, in Markdown.</summary>
    public string ToMarkdown()
    {
        var table = new AlignedTable("law", "held", "broken", "undecided", "not applicable", "cases decided");
        foreach (var group in Results.GroupBy(r => r.Law))
        {
            table.Add(
                group.Key.Name,
                [
                    Of(LawStatus.Held),
                    Of(LawStatus.Broken),
                    Of(LawStatus.Undecided),
                    Of(LawStatus.NotApplicable),
                    group.Sum(r => r.Decided),
                ]
            );

            int Of(LawStatus status) => group.Count(r => r.Status == status);
        }
        return table + Problems();
    }

    /// <summary>A table of laws and divergences in Markdown: how many cases were decided, what is broken, and <c>-</c> for what does not apply.</summary>
    public string ToMatrix()
    {
        var subjects = Results.Select(r => r.Subject).Distinct().ToList();
        var table = new AlignedTable(["law", .. subjects.Select(s => s.Replace("|", "\\|", StringComparison.Ordinal))]);
        foreach (var law in Results.GroupBy(r => r.Law))
            table.Add(law.Key.Name, subjects.Select(s => Cell(law.FirstOrDefault(r => r.Subject == s))));
        return table + Problems();
    }

    private static string Cell(LawResult? result) =>
        result?.Status switch
        {
            LawStatus.Held => FormattableString.Invariant($"{result.Decided}"),
            LawStatus.Broken => "**broken**",
            LawStatus.Undecided => "?",
            _ => "-",
        };

    private string Problems() =>
        string.Concat(
            Broken
                .Select(b => $"\n- {b}")
                .Concat(NotChecked.Select(p => $"\n- not checked: {p}"))
                .Append(Broken.IsEmpty && NotChecked.IsEmpty ? "" : "\n")
        );

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Count(LawStatus.Held)} held, {Count(LawStatus.Broken)} broken, {Count(LawStatus.Undecided)} undecided, "
        + $"{Count(LawStatus.NotApplicable)} not applicable; {Decided} cases decided with seed {Settings.Seed}"
        + (NotChecked.IsEmpty ? "" : $"; {NotChecked.Length} not checked");
}
