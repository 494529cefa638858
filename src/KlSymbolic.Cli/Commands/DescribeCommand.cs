using System.CommandLine;
using KlSymbolic.Cli.Output;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Documents;

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
            Examples = ["describe Gamma", "describe Normal --ascii"],
            Arguments = { name },
            Options = { ascii },
        };
        verb.SetAction(parsed =>
        {
            var family = FamilyReader.Read(parsed.GetRequiredValue(name));
            PageWriter.Write(streams, FamilyText.Of(family, PageOptions.Layout(streams, parsed.GetValue(ascii))));
            return ExitCode.Success;
        });
        return verb;
    }
}
