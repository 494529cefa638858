using System.CommandLine;
using KlSymbolic.Cli.Docs;
using KlSymbolic.Cli.Output;
using KlSymbolic.Documents.Injection;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym docs inject FILE…</c>: fills the regions of Markdown and LaTeX files.</summary>
internal static class DocsInjectCommand
{
    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var names = new Argument<string[]>("FILE")
        {
            Description = "Markdown or LaTeX files with regions to fill",
            Arity = ArgumentArity.OneOrMore,
        };
        var check = DocsCommand.Check();
        var verb = new Verb(
            "inject",
            "Fills regions of documents, between '<!-- klsym:begin kl P || Q latex -->' and '<!-- klsym:end -->' (in LaTeX, '% klsym:begin …' and '% klsym:end')."
        )
        {
            Examples = ["docs inject README.md", "docs inject paper.tex notes.md --check"],
            Arguments = { names },
            Options = { check },
        };
        verb.SetAction(parsed =>
        {
            // All files are filled before one is written: an error leaves everything as it was.
            var paths = parsed.GetRequiredValue(names).Distinct(StringComparer.Ordinal).ToList();
            var files = paths.Select(path => (path, Fill(path))).ToList();
            return parsed.GetValue(check)
                ? PlannedFiles.Check(files, $"klsym docs inject {string.Join(' ', paths)}", streams)
                : PlannedFiles.Write(files, streams);
        });
        return verb;
    }

    private static string Fill(string path)
    {
        if (Directory.Exists(path))
            throw new UsageException($"'{path}' is a folder; give the files in it.");
        var syntax = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".md" or ".markdown" or ".mdx" or ".html" or ".htm" => DocumentSyntax.Markdown,
            ".tex" or ".ltx" or ".sty" => DocumentSyntax.Latex,
            var other => throw new UsageException(
                $"'{path}' is neither Markdown nor LaTeX by its name ({(other.Length == 0 ? "no extension" : other)}); inject fills .md, .markdown, .mdx, .html and .tex files."
            ),
        };
        var text = TextFile.Read(path);
        try
        {
            var filled = DocumentInjection.Fill(text, syntax, out var regions);
            return regions > 0
                ? filled
                : throw new UsageException(
                    $"{path}: there is no region to fill; begin one with '{(syntax == DocumentSyntax.Latex ? "% klsym:begin kl P || Q" : "<!-- klsym:begin kl P || Q -->")}' and see 'klsym docs inject --help'."
                );
        }
        catch (InjectionException e)
        {
            throw new UsageException(FormattableString.Invariant($"{path}:{e.Line}: {Complaint.OneLine(e.Message)}"));
        }
    }
}
