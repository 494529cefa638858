using System.CommandLine;
using KlSymbolic.Cli.Input;
using KlSymbolic.Cli.Output;
using KlSymbolic.Documents.Explaining;
using KlSymbolic.Documents.Plots;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym explain P Q</c>: what the divergence says of a pair of numbers, and where it comes from.</summary>
internal static class ExplainCommand
{
    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var pair = new PairArguments();
        var set = SettingOption.Create();
        var bits = new Option<bool>("--bits") { Description = "Amounts in bits instead of nats" };
        var json = new Option<bool>("--json") { Description = "One JSON object" };
        var svg = FileOutput.Option("--svg", "Write the picture to a file");
        var html = FileOutput.Option("--html", "Write picture and text to a page");
        var ascii = PageOptions.Ascii();
        var verb = new Verb(
            "explain",
            "Explains what KL(P||Q) and KL(Q||P) are made of, in words, numbers and pictures."
        )
        {
            Examples =
            [
                "explain \"Normal(0, 1)\" \"Normal(1, 2)\"",
                "explain \"{H: 0.5, T: 0.5}\" \"{H: 0.8, T: 0.2}\" --bits",
                "explain \"Gamma(2, 1)\" \"Exponential(1/2)\" --svg picture.svg --html page.html",
                "explain observed.csv expected.json",
                "explain \"Uniform(0, 2)\" \"Uniform(0, 1)\"",
            ],
            Arguments = { pair.P, pair.Q },
            Options = { set, bits, svg, html, json, ascii },
        };
        verb.SetAction(parsed =>
        {
            var unit = parsed.GetValue(bits) ? InformationUnit.Bits : InformationUnit.Nats;
            var input = new LawInput(new TextInput(streams.In));
            var explanation = input.Explain(
                parsed.GetRequiredValue(pair.P),
                parsed.GetRequiredValue(pair.Q),
                unit,
                SettingOption.Read(parsed.GetValue(set))
            );
            FileOutput.Write(parsed.GetValue(svg), () => PairPlot.Svg(explanation));
            FileOutput.Write(parsed.GetValue(html), () => ExplanationHtml.Of(explanation));
            if (parsed.GetValue(json))
                streams.Out.WriteLine(ExplanationJson.Of(explanation).ToJsonString(Json.Indented));
            else
                PageWriter.Write(
                    streams,
                    ExplanationText.Of(explanation, PageOptions.Layout(streams, parsed.GetValue(ascii)))
                );
            return ExitCode.Success;
        });
        return verb;
    }
}
