using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Analyzers.Annotations;
using KlSymbolic.Analyzers.Diagnostics;
using KlSymbolic.Analyzers.Judging;
using KlSymbolic.Checking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KlSymbolic.Analyzers;

/// <summary>Compares methods that are marked with ClosedForm with the formula that is derived for them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedFormAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationBlockAction(Analyze);
    }

    /// <summary>Judges formulas; tests put a faulty judge in its place.</summary>
    internal Func<Annotation, Expr, CancellationToken, Verdict> Verdicts { get; init; } = Judge.Of;

    private void Analyze(OperationBlockAnalysisContext context)
    {
        if (context.OwningSymbol is not IMethodSymbol method || Annotation.Find(method) is not { } attribute)
            return;
        try
        {
            new MethodReview(method, attribute, context, Verdicts).Run();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of ours must not look like a fault of the compiler, and must not pass for a proof.
            var place = method.Locations.FirstOrDefault() ?? Location.None;
            context.ReportDiagnostic(
                Diagnostic.Create(Rules.Failure, place, method.Name, $"{e.GetType().Name}, {OneLine(e.Message)}")
            );
        }
    }

    private static string OneLine(string message) => message.Replace("\r", "").Replace('\n', ' ');
}
