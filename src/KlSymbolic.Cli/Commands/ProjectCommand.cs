using System.CommandLine;
using KlSymbolic.Cli.Input;
using KlSymbolic.Cli.Output;
using KlSymbolic.Documents.Explaining;
using KlSymbolic.Evaluation;
using KlSymbolic.Explanations.Projections;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym project TARGET --onto FAMILY</c>: the member of a family that is closest, either way.</summary>
internal static class ProjectCommand
{
    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var target = new Argument<string>("target")
        {
            Description = "A mixture, a distribution, or a CSV file with one column of observations",
        };
        var onto = new Option<string>("--onto")
        {
            Description = "The family to fit",
            HelpName = "family",
            Required = true,
        };
        var direction = new Option<string>("--direction")
        {
            Description = "forward (covers the target), reverse (seeks a mode) or both",
            DefaultValueFactory = _ => "both",
        };
        direction.AcceptOnlyFromAmong("forward", "reverse", "both");
        var seed = new Option<int>("--seed")
        {
            Description = "The seed of the random starts",
            DefaultValueFactory = _ => 1,
        };
        var bits = new Option<bool>("--bits") { Description = "Divergences in bits instead of nats" };
        var json = new Option<bool>("--json") { Description = "One JSON object" };
        var svg = FileOutput.Option("--svg", "Write the picture to a file");
        var html = FileOutput.Option("--html", "Write picture and text to a page");
        var ascii = PageOptions.Ascii();
        var verb = new Verb("project", "Fits a family to a target by the least divergence, forward and reverse.")
        {
            Examples =
            [
                "project \"0.5*Normal(-2, 1) + 0.5*Normal(2, 1)\" --onto Normal",
                "project \"Gamma(3, 2)\" --onto LogNormal --direction forward",
                "project \"Poisson(4)\" --onto Geometric --bits",
                "project observations.csv --onto Gamma --direction forward --svg fit.svg",
            ],
            Arguments = { target },
            Options = { onto, direction, seed, bits, svg, html, json, ascii },
        };
        verb.SetAction(parsed =>
        {
            var unit = parsed.GetValue(bits) ? InformationUnit.Bits : InformationUnit.Nats;
            var way = parsed.GetValue(direction)!;
            var given = parsed.GetRequiredValue(target);
            var found = SampleFile.IsFile(given)
                ? OfSample(given, parsed.GetRequiredValue(onto), IsAsked(parsed, direction) && way != "forward", unit)
                : Kl.Project(
                    new TextInput(streams.In).Read(given),
                    parsed.GetRequiredValue(onto),
                    way != "reverse",
                    way != "forward",
                    unit,
                    parsed.GetValue(seed)
                );
            FileOutput.Write(parsed.GetValue(svg), () => ProjectionPicture.Svg(found));
            FileOutput.Write(parsed.GetValue(html), () => ProjectionPicture.Html(found));
            if (parsed.GetValue(json))
                streams.Out.WriteLine(ProjectionJson.Of(found).ToJsonString(Json.Indented));
            else
                PageWriter.Write(
                    streams,
                    ProjectionText.Of(found, PageOptions.Layout(streams, parsed.GetValue(ascii)))
                );
            return ExitCode.Success;
        });
        return verb;
    }

    private static bool IsAsked(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static Projection OfSample(string path, string onto, bool wantsReverse, InformationUnit unit) =>
        wantsReverse
            ? throw new UsageException(
                "the reverse direction needs the density of the target, and a sample has none; use --direction forward, or give a distribution that was fitted to the sample."
            )
            : Kl.Project(Path.GetFileName(path), SampleFile.Read(path), onto, unit);
}
