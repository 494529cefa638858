using System.Text;
using System.Text.RegularExpressions;
using KlSymbolic.Cli.Tests.Readme;

namespace KlSymbolic.Packages.Tests;

/// <summary>C# and F# of the documents as programs: each snippet apart, and what each says that it prints.</summary>
internal static partial class Snippet
{
    /// <summary>The documents for people who program.</summary>
    private static readonly string[] documents =
    [
        "README.md",
        .. Directory
            .EnumerateFiles(Repository.File("src"), "PACKAGE.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The snippets in a language; a file of the catalogue shown in full is compiled where it lies.</summary>
    public static List<MarkdownBlock> All(string language) =>
        [
            .. documents
                .SelectMany(d => MarkdownBlock.Of(Repository.Read(d)))
                .Where(b => b.Language == language)
                .Where(b =>
                    !b.Lines.Any(l => l.StartsWith("public static partial class Catalog", StringComparison.Ordinal))
                ),
        ];

    /// <summary>What the snippets say that they print, line by line.</summary>
    public static List<string> Promised(IEnumerable<MarkdownBlock> snippets) =>
        [
            .. snippets
                .SelectMany(s => s.Lines)
                .Select(l => Promise().Match(l))
                .Where(m => m.Success)
                .Select(m => m.Groups[1].Value.TrimEnd()),
        ];

    /// <summary>A program that runs the snippets one after the other; types lie beside it.</summary>
    public static string CSharp(IReadOnlyList<MarkdownBlock> snippets)
    {
        var (program, types) = (new StringBuilder(), new StringBuilder());
        foreach (var use in snippets.SelectMany(s => s.Lines).Where(IsUsing).Distinct().Order(StringComparer.Ordinal))
            program.AppendLine(use);
        for (var i = 0; i < snippets.Count; i++)
        {
            var body = string.Join('\n', snippets[i].Lines.Where(l => !IsUsing(l)));
            if (body.Contains("public class", StringComparison.Ordinal))
                types.AppendLine(body);
            else
            {
                program.AppendLine(FormattableString.Invariant($"Snippet{i}.Run();"));
                types
                    .AppendLine(FormattableString.Invariant($"static class Snippet{i} {{ public static void Run() {{"))
                    .AppendLine(body)
                    .AppendLine("} }");
            }
        }
        return $"{program}{types}";
    }

    /// <summary>The same in F#, a module for each snippet.</summary>
    public static string FSharp(IReadOnlyList<MarkdownBlock> snippets)
    {
        var (program, calls) = (new StringBuilder(), new StringBuilder("[<EntryPoint>]\nlet main _ =\n"));
        program.AppendLine("module Program");
        for (var i = 0; i < snippets.Count; i++)
        {
            program.AppendLine(FormattableString.Invariant($"module Snippet{i} ="));
            foreach (var use in snippets[i].Lines.Where(l => l.StartsWith("open ", StringComparison.Ordinal)))
                program.AppendLine("    " + use);
            program.AppendLine("    let run () =");
            foreach (var line in snippets[i].Lines.Where(l => !l.StartsWith("open ", StringComparison.Ordinal)))
                program.AppendLine("        " + line);
            calls.AppendLine(FormattableString.Invariant($"    Snippet{i}.run ()"));
        }
        return $"{program}{calls}    0\n";
    }

    private static bool IsUsing(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';');

    [GeneratedRegex("// → (.*)$")]
    private static partial Regex Promise();
}
