using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KlSymbolic.Roslyn.Compiling;

/// <summary>Compiles one source in memory, warnings as errors, and loads it so that it can be collected again.</summary>
internal static class MemoryAssembly
{
    public const string ScalarName = "Value";
    public const string ArrayName = "ValueOverArray";

    private const int MaximumDiagnostics = 10;

    private static readonly CSharpParseOptions parsing = new(LanguageVersion.CSharp14, DocumentationMode.None);

    private static readonly CSharpCompilationOptions options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable,
        deterministic: true,
        concurrentBuild: false
    );

    /// <summary>The class of a formula, by its number among those compiled together.</summary>
    public static string ClassName(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"CompiledFormulaCode{number}");

    /// <summary>The assembly of a source.</summary>
    /// <exception cref="FormulaCompilationException">The compiler has errors or warnings.</exception>
    public static Assembly Load(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, parsing);
        var compilation = CSharpCompilation.Create("KlSymbolic.Formula", [tree], FrameworkReferences.All, options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var found = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).ToList();
        if (!result.Success || found.Count > 0)
            throw new FormulaCompilationException(
                source,
                [
                    .. found
                        .Take(MaximumDiagnostics)
                        .Select(d => CSharpDiagnosticFormatter.Instance.Format(d, CultureInfo.InvariantCulture)),
                ]
            );
        image.Position = 0;
        var context = new Context();
        var assembly = context.LoadFromStream(image);
        // From here on the code lives as long as something refers to it.
        context.Unload();
        return assembly;
    }

    private sealed class Context() : AssemblyLoadContext("KlSymbolic formula", isCollectible: true)
    {
        // The assemblies of this process, whichever context they are in, and never others from disk.
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == typeof(Algebra.Expr).Assembly.GetName().Name ? typeof(Algebra.Expr).Assembly : null;
    }
}
