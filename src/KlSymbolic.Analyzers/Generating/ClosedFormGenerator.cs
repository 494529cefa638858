using System.Text;
using KlSymbolic.Analyzers.Annotations;
using KlSymbolic.Analyzers.Diagnostics;
using KlSymbolic.Distributions.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KlSymbolic.Analyzers.Generating;

/// <summary>Adds the attribute ClosedForm, and writes the bodies of static partial methods that have it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClosedFormGenerator : IIncrementalGenerator
{
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
            .Combine(hasLibrary)
            .Select((pair, cancellation) => pair.Left is null ? null : Generate(pair.Left, pair.Right, cancellation));
        context.RegisterSourceOutput(
            methods.Collect(),
            (output, generations) =>
            {
                var number = 0;
                foreach (var generation in generations.OfType<Generation>())
                {
                    if (generation.Source is { } source)
                        output.AddSource(
                            $"{generation.Request.Name}.{++number}.g.cs",
                            SourceText.From(source, Encoding.UTF8)
                        );
                    else
                        output.ReportDiagnostic(
                            Diagnostic.Create(
                                Rules.NotGenerated,
                                generation.Request.Location,
                                generation.Request.Name,
                                generation.Problem
                            )
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
                ? new(request, null, request.Problem)
                : new(request, new GeneratedMethod(request, hasLibrary).Write(cancellation), null);
        }
        catch (Exception e) when (e is CannotGenerateException or InputException)
        {
            return new(request, null, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(request, null, $"a fault of KlSymbolic, {e.GetType().Name}, {e.Message.Replace('\n', ' ')}");
        }
    }
}
