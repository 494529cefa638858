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
        var ascii = PageOptions.Ascii();
        var verb = new Verb(
            "describe",
            "Describes a family: parameters, support, density, and what is derived from them."
        )
        {
            Examples = ["describe Gamma", "describe Normal --ascii", "describe Wishart"],
            Arguments = { name },
            Options = { ascii },
        };
        verb.SetAction(parsed =>
        {
            var layout = PageOptions.Layout(streams, parsed.GetValue(ascii));
            var given = parsed.GetRequiredValue(name);
            PageWriter.Write(
                streams,
                Catalog.Find(given) is null && StructuredCatalog.Find(given) is { } structured
                    ? StructuredFamilyText.Of(structured, layout)
                    : FamilyText.Of(FamilyReader.Read(given), layout)
            );
            return ExitCode.Success;
        });
        return verb;
    }
}
