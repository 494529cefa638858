using System.CommandLine;
using KlSymbolic.Cli.Output;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents;
using KlSymbolic.Documents.Structured;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym list</c>: the families, and what every pair of them comes to.</summary>
internal static class ListCommand
{
    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var pairs = new Option<bool>("--pairs") { Description = "A table of what every ordered pair comes to" };
        var fisher = new Option<bool>("--fisher")
        {
            Description = "A table of Fisher informations compared with Hessians of the divergence",
        };
        var ascii = PageOptions.Ascii();
        var verb = new Verb("list", "Lists the families of distributions.")
        {
            Examples = ["list", "list --pairs", "list --fisher"],
            Options = { pairs, fisher, ascii },
        };
        verb.SetAction(parsed =>
        {
            var layout = PageOptions.Layout(streams, parsed.GetValue(ascii));
            PageWriter.Write(
                streams,
                parsed.GetValue(fisher) ? FisherTable.Page(FisherTable.All(), layout)
                    : parsed.GetValue(pairs) ? CatalogText.Pairs(Catalog.All, layout)
                    : CatalogText.List(Catalog.All, layout)
            );
            if (!parsed.GetValue(fisher) && !parsed.GetValue(pairs))
                PageWriter.Write(streams, StructuredFamilyText.List(StructuredCatalog.All, layout));
            return ExitCode.Success;
        });
        return verb;
    }
}
