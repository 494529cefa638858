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
        var fisher = new Option<bool>("--fisher")
        {
            Description = "The Fisher information, and its equality with the Hessian of the divergence",
        };
        var verb = new Verb(
            "describe",
            "Describes a family: parameters, support, density, and what is derived from them."
        )
        {
            Examples = ["describe Gamma", "describe Normal --ascii", "describe Weibull --fisher"],
            Arguments = { name },
            Options = { ascii, fisher },
        };
        verb.SetAction(parsed =>
        {
            var family = FamilyReader.Read(parsed.GetRequiredValue(name));
            var layout = PageOptions.Layout(streams, parsed.GetValue(ascii));
            PageWriter.Write(
                streams,
                parsed.GetValue(fisher) ? FisherText.Of(family, layout) : FamilyText.Of(family, layout)
            );
            return ExitCode.Success;
        });
        return verb;
    }
}
