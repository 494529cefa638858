using System.Collections.Immutable;
using KlSymbolic.Analyzers.Generating;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KlSymbolic.Analyzers.Tests;

/// <summary>A project in memory that uses analyzer and generator as the compiler runs them.</summary>
internal static class Consumer
{
    private const string Head = """
        using System;
        using KlSymbolic.Annotations;

        namespace Sample;


        """;

    private static readonly CSharpParseOptions parsing = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private static readonly Lazy<ImmutableArray<MetadataReference>> platform = new(() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ]
    );

    /// <summary>The framework, and this library where it is asked for.</summary>
    public static IEnumerable<MetadataReference> References(bool withLibrary) =>
        withLibrary
            ? platform.Value.Append(MetadataReference.CreateFromFile(typeof(Kl).Assembly.Location))
            : platform.Value;

    /// <summary>The members in a static partial class, in a file with the usual head.</summary>
    public static string File(string members) => Head + "public static partial class C\n{\n" + members + "\n}\n";

    /// <summary>The project before the generator has run: warnings are errors, and documentation is checked.</summary>
    public static CSharpCompilation Project(bool withLibrary, params string[] files) =>
        CSharpCompilation.Create(
            "Sample",
            files.Select((text, i) => CSharpSyntaxTree.ParseText(text, parsing, $"File{i}.cs")),
            References(withLibrary),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Error,
                // What is generated is documented; what the tests write is not.
                specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)],
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    /// <summary>The generator, to be run one or more times.</summary>
    public static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create(
            [new ClosedFormGenerator().AsSourceGenerator()],
            parseOptions: parsing,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    /// <summary>The project with all that is generated.</summary>
    public static (Compilation Project, ImmutableArray<Diagnostic> Found) Generate(
        string members,
        bool withLibrary = false
    )
    {
        Driver()
            .RunGeneratorsAndUpdateCompilation(
                Project(withLibrary, File(members)),
                out var project,
                out var found,
                TestContext.Current.CancellationToken
            );
        return (project, found);
    }

    /// <summary>What the analyzer says of the members; that the project compiles is asserted.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(string members)
    {
        var (project, _) = Generate(members, withLibrary: true);
        Assert.Empty(
            project
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(d => d.Severity == DiagnosticSeverity.Error)
        );
        return await Analyze(project);
    }

    /// <summary>What the analyzer says of a project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(
        Compilation project,
        ClosedFormAnalyzer? analyzer = null,
        CancellationToken? cancellation = null
    )
    {
        var found = await project
            .WithAnalyzers([analyzer ?? new ClosedFormAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(cancellation ?? TestContext.Current.CancellationToken);
        return [.. found.OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>The only diagnostic with that id.</summary>
    public static async Task<Diagnostic> Single(string members, string id) =>
        Assert.Single(await Analyze(members), d => d.Id == id);

    /// <summary>The source that a diagnostic underlines.</summary>
    public static string Underlined(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
