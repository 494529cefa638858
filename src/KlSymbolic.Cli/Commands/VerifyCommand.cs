using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using KlSymbolic.Cli.Output;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.FsCheck;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym verify [families]</c>: the laws of the divergence, checked on derived closed forms.</summary>
internal static class VerifyCommand
{
    private const int MostCases = 100_000;

    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var families = new Argument<string[]>("families")
        {
            Description = "The families whose ordered pairs are checked; all where none is given",
            Arity = ArgumentArity.ZeroOrMore,
        }.OfFamilies();
        var seed = new Option<ulong?>("--seed") { Description = "The seed of the random cases", HelpName = "number" };
        var cases = new Option<int?>("--cases")
        {
            Description = $"Random cases for a law and a pair (1 to {MostCases})",
            HelpName = "count",
        };
        var shard = new Option<string?>("--shard")
        {
            Description = "The i-th of n parts of the pairs, for jobs that run side by side",
            HelpName = "i/n",
        };
        var report = new Option<string?>("--report") { Description = "What is written to standard output" };
        report.AcceptOnlyFromAmong("markdown", "json", "junit", "sarif");
        var json = new Option<bool>("--json") { Description = "The same as --report json" };
        var verb = new Verb("verify", "Checks the laws of the divergence on the derived closed forms.")
        {
            Examples =
            [
                "verify Normal Laplace",
                "verify --shard 1/4 --seed 7 --report junit > laws.xml",
                "verify Gamma --cases 1000",
            ],
            Arguments = { families },
            Options = { seed, cases, shard, report, json },
        };
        verb.SetAction(
            (parsed, cancellation) =>
            {
                var settings = Settings(parsed.GetValue(seed), parsed.GetValue(cases));
                var pairs = Part(Pairs(parsed.GetValue(families) ?? []), parsed.GetValue(shard));
                streams.Notes.WriteLine(
                    FormattableString.Invariant(
                        $"{pairs.Length} pairs, {KlLaws.All.Length} laws, {settings.Cases} cases each, seed {settings.Seed}"
                    )
                );
                var progress = new Progress(streams);
                var (done, broken) = (0, 0);
                var found = KlLaws.CheckDerived(
                    pairs,
                    settings,
                    pair =>
                    {
                        broken += pair.Broken.Length;
                        progress.Show(++done, pairs.Length, FormattableString.Invariant($"pairs, {broken} broken"));
                    },
                    cancellation
                );
                progress.End();
                streams.Out.Write(
                    (parsed.GetValue(json) ? "json" : parsed.GetValue(report)) switch
                    {
                        "json" => LawReportJson.Of(found).ToJsonString(Json.Indented) + "\n",
                        "junit" => LawReportJUnit.Of(found),
                        "sarif" => LawReportSarif.Of(found).ToJsonString(Json.Indented) + "\n",
                        _ => found.ToMarkdown() + "\n" + found + "\n",
                    }
                );
                if (cancellation.IsCancellationRequested)
                    streams.Notes.WriteLine($"klsym: stopped after {done} of {pairs.Length} pairs");
                return Task.FromResult(
                    !found.Broken.IsEmpty ? ExitCode.Refuted
                    : cancellation.IsCancellationRequested ? ExitCode.Cancelled
                    : found.Holds ? ExitCode.Success
                    : ExitCode.Undecided
                );
            }
        );
        return verb;
    }

    private static LawSettings Settings(ulong? seed, int? cases)
    {
        if (cases is < 1 or > MostCases)
            throw new UsageException($"--cases takes a number from 1 to {MostCases}.");
        var settings = new LawSettings();
        return settings with { Seed = seed ?? settings.Seed, Cases = cases ?? settings.Cases };
    }

    private static ImmutableArray<(Family P, Family Q)> Pairs(string[] names)
    {
        var families = names.Length == 0 ? Catalog.All : [.. names.Select(Find).Distinct()];
        return [.. families.SelectMany(p => families.Select(q => (p, q)))];
    }

    private static Family Find(string name) =>
        Catalog.Find(name)
        ?? throw new UsageException(
            FamilyReader.Nearest(name) is { } near
                ? $"'{Complaint.OneLine(name)}' is no family; did you mean {near.Name}?"
                : $"'{Complaint.OneLine(name)}' is no family. See 'klsym list' for the families."
        );

    /// <summary>Every n-th pair, so that parts are alike in what they cost.</summary>
    private static ImmutableArray<(Family P, Family Q)> Part(ImmutableArray<(Family P, Family Q)> pairs, string? shard)
    {
        if (shard is null)
            return pairs;
        return
            shard.Split('/') is [var first, var second]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && i >= 1
            && i <= n
            ? [.. pairs.Where((_, at) => at % n == i - 1)]
            : throw new UsageException("--shard takes i/n with 1 <= i <= n, such as 2/4.");
    }
}
