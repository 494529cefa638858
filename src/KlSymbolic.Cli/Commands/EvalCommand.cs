using System.CommandLine;
using KlSymbolic.Cli.Batch;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym eval P Q</c>: values by the closed form and by the definition.</summary>
internal static class EvalCommand
{
    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var pair = new PairArguments();
        pair.P.Arity = ArgumentArity.ZeroOrOne;
        pair.Q.Arity = ArgumentArity.ZeroOrOne;
        var set = new Option<string[]>("--set")
        {
            Description = "The value of a symbol; may be given several times",
            HelpName = "name=value",
            Arity = ArgumentArity.OneOrMore,
        };
        var bits = new Option<bool>("--bits") { Description = "Values in bits instead of nats" };
        var json = new Option<bool>("--json") { Description = "One JSON object" };
        var lines = new Option<bool>("--jsonl") { Description = "Answer lines of JSON from standard input, line by line" };
        var verb = new Verb("eval", "Evaluates KL(P||Q), the cross-entropy and the entropy, by closed form and by definition.")
        {
            Examples =
            [
                "eval \"Normal(0, 1)\" \"Normal(1, 2)\"",
                "eval \"Gamma(a, 1)\" \"Exponential(1/theta)\" --set a=5/2 --set theta=2 --bits",
                "eval --jsonl < questions.jsonl",
            ],
            Arguments = { pair.P, pair.Q },
            Options = { set, bits, json, lines },
        };
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(lines))
                return new BatchEvaluation().Run(streams.In, streams.Out) ? ExitCode.Success : ExitCode.Refuted;
            return ExitCode.Success;
        });
        return verb;
    }
}
