using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using KlSymbolic.Cli.Output;
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
        var filter = new PairFilter();
        var json = PageOptions.Json();
        var ascii = PageOptions.Ascii();
        var verb = new Verb("list", "Lists the families of distributions, or what their pairs come to.")
        {
            Examples =
            [
                "list",
                "list --support half-line",
                "list --pairs",
                "list --family Gamma --kind closed-form",
                "list --p Cauchy --kind infinite --json",
                "list --fisher",
            ],
            Options = { pairs, fisher, json, ascii },
        };
        foreach (var option in filter.All)
            verb.Options.Add(option);
        verb.SetAction(parsed =>
        {
            var layout = PageOptions.Layout(streams, parsed.GetValue(ascii));
            var isJson = parsed.GetValue(json);
            var families = filter.Families(parsed);
            if (parsed.GetValue(fisher))
            {
                if (parsed.GetValue(pairs) || filter.ChoosesPairs(parsed))
                    throw new UsageException("--fisher lists families; it goes with --support and not with pairs.");
                ImmutableArray<FisherTable> rows = [.. families.Select(FisherTable.Of)];
                if (isJson)
                    Write(new() { ["fisher"] = new JsonArray([.. rows.Select(FamilyJson.Of)]) });
                else
                    PageWriter.Write(streams, FisherTable.Page(rows, layout));
            }
            else if (filter.ChoosesPairs(parsed) || (isJson && parsed.GetValue(pairs)))
            {
                var chosen = filter.Pairs(parsed);
                if (isJson)
                    Write(PairRows.Json(chosen));
                else
                    PageWriter.Write(streams, PairRows.Text(chosen, layout));
            }
            else if (parsed.GetValue(pairs))
                PageWriter.Write(streams, CatalogText.Pairs(families, layout));
            else
            {
                // Vectors and matrices have supports of their own.
                var structured = parsed.GetValue(filter.Support) is null ? StructuredCatalog.All : [];
                if (isJson)
                    Write(FamilyJson.List(families, structured));
                else
                {
                    PageWriter.Write(streams, CatalogText.List(families, layout));
                    if (!structured.IsEmpty)
                        PageWriter.Write(streams, StructuredFamilyText.List(structured, layout));
                }
            }
            return ExitCode.Success;
        });
        return verb;

        void Write(JsonObject answer) => streams.Out.WriteLine(answer.ToJsonString(Json.Indented));
    }
}
