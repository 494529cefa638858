using System.CommandLine;
using KlSymbolic.Checking;
using KlSymbolic.Cli.Batch;
using KlSymbolic.Cli.Input;
using KlSymbolic.Cli.Lint;
using KlSymbolic.Cli.Output;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym check P Q formula</c>: proven, refuted with a counterexample, or undecided.</summary>
internal static class CheckCommand
{
    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var pair = new PairArguments();
        pair.P.Arity = ArgumentArity.ZeroOrOne;
        pair.Q.Arity = ArgumentArity.ZeroOrOne;
        var formula = new Argument<string>("formula")
        {
            Description = "The formula to check, in nats; @file reads a file, - standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var more = new Argument<string[]>("file")
        {
            Description = "Or files: their formulas with a klsym annotation are checked",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = "For files: text, json, sarif or junit",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "junit");
        var functional = new Option<string>("--functional", "--of")
        {
            Description = $"What the formula claims to be: {FunctionalNames.All}",
            DefaultValueFactory = _ => "kl",
        };
        var syntax = new Option<string>("--syntax")
        {
            Description = "How the formula is written: infix or latex; without it, latex where there is a backslash",
        };
        syntax.AcceptOnlyFromAmong("infix", "latex");
        var bits = new Option<bool>("--bits") { Description = "The formula is in bits instead of nats" };
        var timeout = new Option<double>("--timeout")
        {
            Description = "How many seconds a check may take before it ends as undecided",
            HelpName = "seconds",
            DefaultValueFactory = _ => ClaimChecker.DefaultTimeout.TotalSeconds,
        };
        var lines = new Option<bool>("--jsonl")
        {
            Description = "Answer claims, lines of JSON from standard input, line by line",
        };
        var assume = Assumptions.Option();
        var json = new Option<bool>("--json") { Description = "One JSON object" };
        var ascii = PageOptions.Ascii();
        var verb = new Verb("check", "Checks a formula: exit code 0 proven, 1 refuted, 2 undecided.")
        {
            Examples =
            [
                "check \"Normal(m1, s1)\" \"Normal(m2, s2)\" \"log(s2/s1) + (s1^2 + (m1 - m2)^2)/(2*s2^2) - 1/2\"",
                "check \"Normal(m, exp(L/2))\" \"Normal(0, 1)\" \"-(1 + L - m^2 - exp(L))/2\"",
                "check \"Gamma(a, b)\" @entropy.txt --functional entropy",
                "check \"Normal(0, s)\" \"Normal(0, 1)\" \"\\\\frac{s^2 - 1}{2} - \\\\ln s\"",
                "check --jsonl < claims.jsonl",
                "check notes.md paper.tex --format sarif",
            ],
            Arguments = { pair.P, pair.Q, formula, more },
            Options = { functional, format, syntax, bits, assume, timeout, json, lines, ascii },
        };
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(timeout) is not (> 0 and < 1e6) and var seconds)
                throw new UsageException($"--timeout takes a positive number of seconds, and not {seconds}.");
            var limit = TimeSpan.FromSeconds(parsed.GetValue(timeout));
            if (parsed.GetValue(lines))
                return new BatchCheck(limit).Run(streams.In, streams.Out) ? ExitCode.Success : ExitCode.Refuted;
            string?[] given = [parsed.GetValue(pair.P), parsed.GetValue(pair.Q), parsed.GetValue(formula)];
            var of = parsed.GetValue(functional)!;
            if (of == "entropy" && given is [_, { } alone, null] && !File.Exists(alone))
                given = [given[0], null, alone];
            List<string> files = [.. given.OfType<string>(), .. parsed.GetValue(more) ?? []];
            if (files.Count == 0)
                throw new UsageException("check needs P, Q and a formula, or --jsonl. See 'klsym check --help'.");
            if (given[2] is null || files.Count > 3 || (files.Count == 3 && files.All(File.Exists)))
            {
                if (files.Where(f => !File.Exists(f)).ToList() is [var missing, ..])
                    throw new UsageException(
                        $"'formula' missing: check needs P, Q and a formula, files that exist, or --jsonl; '{Complaint.OneLine(missing)}' is no file. See 'klsym check --help'."
                    );
                return LintFiles.Run(files, parsed.GetValue(json) ? "json" : parsed.GetValue(format)!, limit, streams);
            }
            var input = new TextInput(streams.In);
            var claim = new ClaimedFormula
            {
                Formula = input.Read(given[2]!),
                P = input.Read(given[0]!),
                Q = given[1] is { } q ? input.Read(q) : null,
                Syntax = parsed.GetValue(syntax) switch
                {
                    null => null,
                    "latex" => FormulaSyntax.Latex,
                    _ => FormulaSyntax.Infix,
                },
                Unit = parsed.GetValue(bits) ? InformationUnit.Bits : InformationUnit.Nats,
                Assume = [.. parsed.GetValue(assume) ?? []],
            };
            var verdict = Check(Of(claim, of), limit);
            if (parsed.GetValue(json))
                streams.Out.WriteLine(VerdictJson.Of(verdict).ToJsonString(Json.Indented));
            else
                PageWriter.Write(streams, VerdictText.Of(verdict, PageOptions.Layout(streams, parsed.GetValue(ascii))));
            return verdict switch
            {
                Verdict.Proven => ExitCode.Success,
                Verdict.Refuted => ExitCode.Refuted,
                Verdict.Undecided => ExitCode.Undecided,
                _ => throw new InvalidOperationException($"Unknown verdict {verdict.GetType().Name}."),
            };
        });
        return verb;
    }

    private static Verdict Check(ClaimedFormula claim, TimeSpan limit)
    {
        try
        {
            return new ClaimChecker().Check(claim, limit);
        }
        catch (InputException e) when (e.Input == "P" && !NamesFamily(claim.P) && NamesFamily(claim.Formula))
        {
            throw new UsageException(
                $"'{Complaint.Brief(claim.P)}' stands for P and is no distribution; P and Q come first and then the formula."
            );
        }
    }

    private static bool NamesFamily(string? text) =>
        text is not null
        && text.Split('(', 2)[0].Trim() is var name
        && (Catalog.Find(name) is not null || StructuredCatalog.Find(name) is not null);

    private static ClaimedFormula Of(ClaimedFormula claim, string name)
    {
        try
        {
            return FunctionalNames.Put(claim, name, null);
        }
        catch (BatchLineException e)
        {
            throw new UsageException($"--functional: {e.Message}.");
        }
    }
}
