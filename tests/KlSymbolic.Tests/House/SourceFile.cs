using System.Text.RegularExpressions;

namespace KlSymbolic.Tests.House;

/// <summary>A C# or F# file, read as far as the rules of the house need it.</summary>
/// <param name="Path">The path from the root of the repository, with slashes.</param>
/// <param name="Lines">Its lines, those that are comments left out.</param>
internal sealed partial record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    /// <summary>The files of the library itself.</summary>
    public static IReadOnlyList<SourceFile> Library { get; } = Below("src/KlSymbolic");

    /// <summary>The files below a folder of the repository.</summary>
    public static IReadOnlyList<SourceFile> Below(string folder) =>
        [
            .. Repository
                .Files(folder, ".cs", ".fs")
                .Select(file => new SourceFile(
                    Repository.Relative(file),
                    [.. File.ReadLines(file).Where(line => !IsComment(line))]
                )),
        ];

    /// <summary>The namespace that the file declares; empty where it declares none.</summary>
    public string Namespace => Find(NamespacePattern()).FirstOrDefault("");

    /// <summary>The namespaces and types that the file imports.</summary>
    public IEnumerable<string> Usings => Find(UsingPattern());

    /// <summary>The contents of the string literals.</summary>
    public IEnumerable<string> Literals => Find(LiteralPattern());

    /// <summary>The words that are no part of a string.</summary>
    public IEnumerable<string> Words =>
        Lines.SelectMany(line => WordPattern().Matches(LiteralPattern().Replace(line, ""))).Select(m => m.Value);

    /// <summary>Whether a word occurs after another and a dot, as in <c>Catalog.Normal</c>.</summary>
    public bool Mentions(string owner, string member) =>
        Lines.Any(line => Regex.IsMatch(line, $@"\b{owner}\s*\.\s*{member}\b"));

    private IEnumerable<string> Find(Regex pattern) =>
        Lines.SelectMany(line => pattern.Matches(line)).Select(m => m.Groups[1].Value);

    private static bool IsComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace\s+([\w.]+)")]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?([\w.]+)\s*;")]
    private static partial Regex UsingPattern();

    [GeneratedRegex(
        """
            "((?:[^"\\]|\\.)*)"
            """
    )]
    private static partial Regex LiteralPattern();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex WordPattern();
}
