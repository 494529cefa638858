using System.CommandLine;
using KlSymbolic.Cli.Output;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents;
using KlSymbolic.Documents.Structured;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym describe FAMILY</c>: what defines a family, and what is derived from that.</summary>
internal static class DescribeCommand
{
    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var name = new Argument<string>("family") { Description = "The name of a family; 'klsym list' lists them" };
        name.OfFamilies();
        var json = PageOptions.Json();
        var ascii = PageOptions.Ascii();
        var fisher = new Option<bool>("--fisher")
        {
            Description = "The Fisher information, and its equality with the Hessian of the divergence",
        };
        var verb = new Verb(
            "describe",
            "Describes a family: parameters, support, density, and what is derived from them."
        )
        {
            Examples =
            [
                "describe Gamma",
                "describe Normal --ascii",
                "describe Weibull --fisher",
                "describe Wishart --json",
            ],
            Arguments = { name },
            Options = { fisher, json, ascii },
        };
        verb.SetAction(parsed =>
        {
            var layout = PageOptions.Layout(streams, parsed.GetValue(ascii));
            var given = parsed.GetRequiredValue(name);
            if (Catalog.Find(given) is null && StructuredCatalog.Find(given) is { } structured)
            {
                if (parsed.GetValue(fisher))
                    throw new UsageException("--fisher is for families of numbers.");
                if (parsed.GetValue(json))
                    streams.Out.WriteLine(FamilyJson.Of(structured).ToJsonString(Json.Indented));
                else
                    PageWriter.Write(streams, StructuredFamilyText.Of(structured, layout));
                return ExitCode.Success;
            }
            var family = FamilyReader.Read(given);
            if (parsed.GetValue(json))
            {
                var answer = parsed.GetValue(fisher) ? FamilyJson.Of(FisherTable.Of(family)) : FamilyJson.Of(family);
                streams.Out.WriteLine(answer.ToJsonString(Json.Indented));
                return ExitCode.Success;
            }
            PageWriter.Write(
                streams,
                parsed.GetValue(fisher) ? FisherText.Of(family, layout) : FamilyText.Of(family, layout)
            );
            return ExitCode.Success;
        });
        return verb;
    }
}
