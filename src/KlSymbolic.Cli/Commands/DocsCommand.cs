using System.CommandLine;
using KlSymbolic.Cli.Docs;
using KlSymbolic.Cli.Output;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym docs OUT</c>: pages on families and pairs in a folder; <c>klsym docs inject</c>: formulas in existing documents.</summary>
internal static class DocsCommand
{
    private static readonly Dictionary<string, DocumentFormat> formats = new(StringComparer.Ordinal)
    {
        ["markdown"] = DocumentFormat.Markdown,
        ["html"] = DocumentFormat.Html,
        ["latex"] = DocumentFormat.Latex,
        ["typst"] = DocumentFormat.Typst,
    };

    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var folder = new Argument<string>("OUT") { Description = "The folder that the pages are written to" };
        var pairs = new Option<string[]>("--pairs")
        {
            Description = "Ordered pairs of families, such as \"Normal||Laplace\"",
            HelpName = "P||Q",
            AllowMultipleArgumentsPerToken = true,
        };
        var families = new Option<string[]>("--families")
        {
            Description = "Families, each against each; all of the catalogue where neither these nor pairs are given",
            HelpName = "family",
            AllowMultipleArgumentsPerToken = true,
        };
        var format = new Option<string>("--format")
        {
            Description = "markdown, html (a site with search that needs no network), latex or typst",
            DefaultValueFactory = _ => "markdown",
        };
        format.AcceptOnlyFromAmong([.. formats.Keys]);
        var check = Check();
        var verb = new Verb(
            "docs",
            "Writes pages of derived formulas, or checks that they are up to date: exit code 0 if so, 1 if not."
        )
        {
            Examples =
            [
                "docs formulas --pairs \"Normal||Laplace\" \"Gamma||Gamma\"",
                "docs site --format html",
                "docs paper --families Normal Gamma --format latex",
                "docs formulas --pairs \"Normal||Laplace\" \"Gamma||Gamma\" --check",
                "docs inject README.md paper.tex",
            ],
            Arguments = { folder },
            Options = { pairs, families, format, check },
        };
        verb.Subcommands.Add(DocsInjectCommand.Create(streams));
        verb.SetAction(
            (parsed, cancellation) =>
            {
                var root = parsed.GetRequiredValue(folder);
                if (string.IsNullOrWhiteSpace(root))
                    throw new UsageException("OUT is the name of a folder, and not empty.");
                if (File.Exists(root))
                    throw new UsageException(
                        $"'{Complaint.OneLine(root)}' is a file, and the pages need a folder; name another one."
                    );
                var selection = SelectionReader.Read(parsed.GetValue(families) ?? [], parsed.GetValue(pairs) ?? []);
                var remedy = "klsym " + string.Join(' ', parsed.Tokens.Select(Quoted).Where(t => t != "--check"));
                var pages = new PageFolder(root, selection, formats[parsed.GetValue(format)!], streams);
                return Task.FromResult(
                    parsed.GetValue(check) ? pages.Check(remedy, cancellation) : pages.Write(cancellation)
                );
            }
        );
        return verb;
    }

    /// <summary>The option <c>--check</c>.</summary>
    internal static Option<bool> Check() =>
        new("--check") { Description = "Write nothing; show what differs, and exit with 1 where something does" };

    private static string Quoted(System.CommandLine.Parsing.Token token) =>
        token.Value.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or '/'))
            ? $"\"{Complaint.OneLine(token.Value)}\""
            : token.Value;
}
