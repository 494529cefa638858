using System.CommandLine;
using System.Text.Json.Nodes;
using KlSymbolic.Cli.Batch;
using KlSymbolic.Cli.Input;
using KlSymbolic.Cli.Output;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Documents;
using KlSymbolic.Evaluation;
using KlSymbolic.Numerics.Definition.Structured;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym eval P Q</c>: values by the closed form and by the definition.</summary>
internal static class EvalCommand
{
    private const int MaximumDigits = 10_000;

    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var pair = new PairArguments();
        pair.P.Arity = ArgumentArity.ZeroOrOne;
        pair.Q.Arity = ArgumentArity.ZeroOrOne;
        var set = SettingOption.Create();
        var bits = new Option<bool>("--bits") { Description = "Values in bits instead of nats" };
        var digits = new Option<int?>("--digits")
        {
            Description = $"Values by the closed form alone, with so many proven digits (1 to {MaximumDigits})",
            HelpName = "count",
        };
        var renyi = new Option<string>("--renyi")
        {
            Description = "The Renyi divergence of this order, by its closed form",
            HelpName = "order",
        };
        var samples = new Option<int?>("--samples")
        {
            Description =
                $"Vectors and matrices: Monte Carlo with so many points (2 to {StructuredSampling.MostSamples}), too",
            HelpName = "count",
        };
        var seed = new Option<long?>("--seed")
        {
            Description = "The seed of the random numbers (default 1)",
            HelpName = "number",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object" };
        var ascii = PageOptions.Ascii();
        var lines = new Option<bool>("--jsonl")
        {
            Description = "Answer lines of JSON from standard input, line by line",
        };
        var verb = new Verb(
            "eval",
            "Evaluates KL(P||Q), the cross-entropy and the entropy, by closed form and by definition."
        )
        {
            Examples =
            [
                "eval \"Normal(0, 1)\" \"Normal(1, 2)\"",
                "eval \"Gamma(a, 1)\" \"Exponential(1/theta)\" --set a=5/2 --set theta=2 --bits",
                "eval \"MultivariateNormal([0, 0], [[1, 0], [0, 1]])\" \"MultivariateNormal([1, 0], [[2, 0.5], [0.5, 1]])\"",
                "eval \"Wishart(5, [[2, 1], [1, 3]])\" \"Wishart(6, [[1, 0], [0, 1]])\" --samples 100000 --seed 7",
                "eval \"Beta(2, 3)\" \"Beta(1/2, 1/2)\" --digits 50",
                "eval \"Normal(0, 1)\" \"Normal(1, 2)\" --renyi 0.5",
                "eval --jsonl < questions.jsonl",
            ],
            Arguments = { pair.P, pair.Q },
            Options = { set, bits, digits, renyi, samples, seed, json, lines, ascii },
        };
        verb.SetAction(parsed =>
        {
            var count = parsed.GetValue(digits);
            if (count is < 1 or > MaximumDigits)
                throw new UsageException($"--digits takes a number from 1 to {MaximumDigits}.");
            var (points, start) = (parsed.GetValue(samples), parsed.GetValue(seed));
            if (points is < 2 or > StructuredSampling.MostSamples)
                throw new UsageException($"--samples takes a number from 2 to {StructuredSampling.MostSamples}.");
            if (parsed.GetValue(lines))
            {
                if (
                    parsed.GetValue(bits)
                    || parsed.GetValue(json)
                    || parsed.GetValue(renyi) is not null
                    || parsed.GetValue(set) is { Length: > 0 }
                )
                    throw new UsageException(
                        "--jsonl goes with --digits, or with --samples and --seed; its values are in nats."
                    );
                if ((points ?? start) is not null && count is not null)
                    throw new UsageException(
                        "--samples and --seed go without --digits, which gives no value by the definition."
                    );
                return new BatchEvaluation(count, points, start ?? 1).Run(streams.In, streams.Out)
                    ? ExitCode.Success
                    : ExitCode.Refuted;
            }
            if (parsed.GetValue(pair.P) is not { } p || parsed.GetValue(pair.Q) is not { } q)
                throw new UsageException("eval needs P and Q, or --jsonl. See 'klsym eval --help'.");
            var input = new TextInput(streams.In);
            (p, q) = (input.Read(p), input.Read(q));
            if ((points ?? start) is not null && (count is not null || !StructuredReader.Applies(p, q)))
                throw new UsageException(
                    "--samples and --seed are for distributions of vectors and matrices, without --digits; those of numbers are integrated."
                );
            var unit = parsed.GetValue(bits) ? InformationUnit.Bits : InformationUnit.Nats;
            if (StructuredReader.Applies(p, q))
            {
                if (parsed.GetValue(set) is { Length: > 0 } || parsed.GetValue(renyi) is not null)
                    throw new UsageException(
                        "--set and --renyi are for distributions of numbers; write the numbers into P and Q."
                    );
                var (isJson, isAscii) = (parsed.GetValue(json), parsed.GetValue(ascii));
                if (count is { } proven)
                    StructuredOutput.Write(
                        streams,
                        StructuredOutput.OfNumbers(() => Kl.ProveStructured(p, q, proven, unit)),
                        isJson,
                        isAscii
                    );
                else
                    StructuredOutput.Write(
                        streams,
                        StructuredOutput.OfNumbers(() => Kl.EvaluateStructured(p, q, unit, points, start ?? 1)),
                        isJson,
                        isAscii
                    );
                return ExitCode.Success;
            }
            var settings = SettingOption.Read(parsed.GetValue(set));
            var layout = PageOptions.Layout(streams, parsed.GetValue(ascii));
            var (page, values) =
                parsed.GetValue(renyi) is { } order ? Renyi(Kl.EvaluateRenyi(p, q, order, unit, settings))
                : count is { } n ? Proven(Kl.Prove(p, q, n, unit, settings))
                : Compared(Kl.Evaluate(p, q, unit, settings));
            if (parsed.GetValue(json))
                streams.Out.WriteLine(values().ToJsonString(Json.Indented));
            else
                PageWriter.Write(streams, page());
            return ExitCode.Success;

            (Func<TextPage>, Func<JsonObject>) Proven(ProvenEvaluation e) =>
                (() => EvaluationText.Of(e, layout), () => EvaluationJson.Of(e));

            (Func<TextPage>, Func<JsonObject>) Renyi(RenyiEvaluation e) =>
                (() => EvaluationText.Of(e, layout), () => EvaluationJson.Of(e));

            (Func<TextPage>, Func<JsonObject>) Compared(PairEvaluation e) =>
                (() => EvaluationText.Of(e, layout), () => EvaluationJson.Of(e));
        });
        return verb;
    }
}
