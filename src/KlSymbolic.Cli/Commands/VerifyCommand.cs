using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using KlSymbolic.Cli.Output;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.FsCheck;
using KlSymbolic.Notation.Reading;

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
                var (numbers, structured) = Pairs(parsed.GetValue(families) ?? [], parsed.GetValue(shard));
                var count = numbers.Length + structured.Length;
                streams.Notes.WriteLine(
                    FormattableString.Invariant(
                        $"{count} pairs, {KlLaws.All.Length} laws, {settings.Cases} cases each, seed {settings.Seed}"
                    )
                );
                var progress = new Progress(streams);
                var (done, broken) = (0, 0);
                var found = KlLaws.CheckDerived(
                    numbers,
                    structured,
                    settings,
                    pair =>
                    {
                        broken += pair.Broken.Length;
                        progress.Show(++done, count, FormattableString.Invariant($"pairs, {broken} broken"));
                    },
                    cancellation
                );
                progress.End();
                foreach (var problem in found.NotChecked)
                    streams.Error.WriteLine($"klsym: not checked: {problem}");
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
                    streams.Notes.WriteLine($"klsym: stopped after {done} of {count} pairs");
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

    /// <summary>The ordered pairs of the families, of numbers and of vectors and matrices.</summary>
    private static (
        ImmutableArray<(Family P, Family Q)> Numbers,
        ImmutableArray<(StructuredFamily P, StructuredFamily Q)> Structured
    ) Pairs(string[] names, string? shard)
    {
        if (names.FirstOrDefault(n => Catalog.Find(n) is null && StructuredCatalog.Find(n) is null) is { } unknown)
            throw new UsageException(
                NearestName.Of(unknown, FamilyCompletions.Names) is { } near
                    ? $"'{Complaint.OneLine(unknown)}' is no family; did you mean {near}?"
                    : $"'{Complaint.OneLine(unknown)}' is no family. See 'klsym list' for the families."
            );
        var numbers = Pairs(names.Length == 0 ? Catalog.All : Found(Catalog.Find));
        var structured = Pairs(names.Length == 0 ? StructuredCatalog.All : Found(StructuredCatalog.Find));
        return (Part(numbers, shard), Part(structured, shard));

        IEnumerable<T> Found<T>(Func<string, T?> find)
            where T : class => names.Select(find).OfType<T>().Distinct();
    }

    private static ImmutableArray<(T P, T Q)> Pairs<T>(IEnumerable<T> families) =>
        [.. families.SelectMany(p => families.Select(q => (p, q)))];

    /// <summary>Every n-th pair, so that parts are alike in what they cost.</summary>
    private static ImmutableArray<T> Part<T>(ImmutableArray<T> pairs, string? shard)
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
