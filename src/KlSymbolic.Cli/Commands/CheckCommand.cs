using System.CommandLine;
using KlSymbolic.Checking;
using KlSymbolic.Cli.Input;
using KlSymbolic.Cli.Output;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym check P Q formula</c>: proven, refuted with a counterexample, or undecided.</summary>
internal static class CheckCommand
{
    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var pair = new PairArguments();
        var formula = new Argument<string>("formula")
        {
            Description = "The formula to check, in nats; @file reads a file, - standard input",
        };
        var functional = new Option<string>("--functional")
        {
            Description = "What the formula claims to be: kl, cross-entropy or entropy",
            DefaultValueFactory = _ => "kl",
        };
        functional.AcceptOnlyFromAmong("kl", "cross-entropy", "entropy");
        var assume = Assumptions.Option();
        var json = new Option<bool>("--json") { Description = "One JSON object" };
        var ascii = PageOptions.Ascii();
        var verb = new Verb("check", "Checks a formula: exit code 0 proven, 1 refuted, 2 undecided.")
        {
            Examples =
            [
                "check \"Normal(m1, s1)\" \"Normal(m2, s2)\" \"log(s2/s1) + (s1^2 + (m1 - m2)^2)/(2*s2^2) - 1/2\"",
                "check \"Normal(m, exp(L/2))\" \"Normal(0, 1)\" \"-(1 + L - m^2 - exp(L))/2\"",
                "check \"Gamma(a, b)\" \"Gamma(a, b)\" @entropy.txt --functional entropy",
            ],
            Arguments = { pair.P, pair.Q, formula },
            Options = { functional, assume, json, ascii },
        };
        verb.SetAction(parsed =>
        {
            var input = new TextInput(streams.In);
            var verdict = Kl.Check(
                formula: input.Read(parsed.GetRequiredValue(formula)),
                p: input.Read(parsed.GetRequiredValue(pair.P)),
                q: input.Read(parsed.GetRequiredValue(pair.Q)),
                FunctionalOf(parsed.GetValue(functional)!),
                parsed.GetValue(assume) ?? []
            );
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

    private static Functional FunctionalOf(string name) =>
        name switch
        {
            "cross-entropy" => Functional.CrossEntropy,
            "entropy" => Functional.Entropy,
            _ => Functional.Divergence,
        };
}
