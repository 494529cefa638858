using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Analyzers.Annotations;
using KlSymbolic.Analyzers.Diagnostics;
using KlSymbolic.Distributions.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Found = (
    KlSymbolic.Analyzers.Generating.GenerationRequest Request,
    KlSymbolic.Analyzers.Generating.GenerationRequest.Place Place
);

namespace KlSymbolic.Analyzers.Generating;

/// <summary>Adds the attribute ClosedForm, and writes the bodies of static partial methods that have it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClosedFormGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that derives, for tests that count how often it runs.</summary>
    internal const string StepName = "derive";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(output =>
        {
            output.AddEmbeddedAttributeDefinition();
            output.AddSource("ClosedFormAttribute.g.cs", SourceText.From(AttributeSource.Text, Encoding.UTF8));
        });
        var hasLibrary = context.CompilationProvider.Select(
            (compilation, _) =>
                compilation.GetTypeByMetadataName("KlSymbolic.Numerics.Floating.SpecialFunctions") is not null
        );
        var methods = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                AttributeSource.FullName,
                (node, _) => GenerationRequest.MayBe(node),
                GenerationRequest.Of
            )
            .SelectMany((found, _) => found is { } method ? [method] : ImmutableArray<Found>.Empty);
        var generations = methods
            .Select((method, _) => method.Request)
            .Combine(hasLibrary)
            .Select((pair, cancellation) => Generate(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepName);
        context.RegisterSourceOutput(
            generations.Collect(),
            (output, all) =>
            {
                var number = 0;
                foreach (var generation in all.Where(g => g.Source is not null))
                    output.AddSource(
                        $"{generation.Name}.{++number}.g.cs",
                        SourceText.From(generation.Source!, Encoding.UTF8)
                    );
            }
        );
        context.RegisterSourceOutput(
            generations.Collect().Combine(methods.Select((method, _) => method.Place).Collect()),
            (output, both) =>
            {
                foreach (var (generation, place) in both.Left.Zip(both.Right, (g, p) => (g, p)))
                {
                    if (generation.Problem is { } problem)
                        output.ReportDiagnostic(
                            Diagnostic.Create(Rules.NotGenerated, place.Location, generation.Name, problem)
                        );
                }
            }
        );
    }

    private static Generation Generate(GenerationRequest request, bool hasLibrary, CancellationToken cancellation)
    {
        try
        {
            return request.Problem.Length > 0
                ? Failed(request.Problem)
                : new(request.Name, new GeneratedMethod(request, hasLibrary).Write(cancellation), null);
        }
        catch (Exception e) when (e is CannotGenerateException or InputException)
        {
            return Failed(e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Failed($"a fault of KlSymbolic, {e.GetType().Name}, {e.Message.Replace('\n', ' ')}");
        }

        Generation Failed(string problem) =>
            new(
                request.Name,
                request.TakesBody ? new GeneratedMethod(request, hasLibrary).WriteThrowing() : null,
                problem
            );
    }
}
