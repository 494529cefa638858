using KlSymbolic.Analyzers.Annotations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KlSymbolic.Analyzers.Generating;

/// <summary>All that is needed to write a method, in values that compare equal where nothing relevant was edited.</summary>
/// <param name="Annotation">What the method computes.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Head">Modifiers, type and name, as declared.</param>
/// <param name="Parameters">Types and names of the parameters, one a line, parted by a space.</param>
/// <param name="IsFloat">Whether the method returns float.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Types">The heads of the containing types, outermost first, one a line.</param>
/// <param name="Problem">Why the method cannot be generated, whatever the formula; empty where it can.</param>
/// <param name="TakesBody">Whether a body that only throws can be written for it, so that one error is not followed by others.</param>
internal sealed record GenerationRequest(
    Annotation Annotation,
    string Name,
    string Head,
    string Parameters,
    bool IsFloat,
    string Namespace,
    string Types,
    string Problem,
    bool TakesBody
)
{
    /// <summary>Whether a node may be a method to generate.</summary>
    public static bool MayBe(SyntaxNode node) => node is MethodDeclarationSyntax { Body: null, ExpressionBody: null };

    /// <summary>The request of a method; null where the attribute is not readable, or the method has its body elsewhere.</summary>
    public static (GenerationRequest Request, Place Place)? Of(
        GeneratorAttributeSyntaxContext context,
        CancellationToken cancellation
    )
    {
        if (
            context.TargetNode is not MethodDeclarationSyntax syntax
            || context.TargetSymbol is not IMethodSymbol method
            || Annotation.From(context.Attributes[0]) is not { } annotation
            || method.PartialImplementationPart is not null
        )
            return null;
        cancellation.ThrowIfCancellationRequested();
        var place = syntax.Identifier.GetLocation();
        var types = syntax.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().Select(HeadOf);
        var parameters = method.Parameters.Zip(
            syntax.ParameterList.Parameters,
            (p, written) => $"{Word(p.RefKind)}{Written(p.Type)} {written.Identifier.Text}"
        );
        var request = new GenerationRequest(
            annotation,
            method.Name,
            $"{syntax.Modifiers} {Written(method.ReturnType)} {syntax.Identifier.Text}",
            string.Join("\n", parameters),
            method.ReturnType.SpecialType == SpecialType.System_Single,
            method.ContainingNamespace.IsGlobalNamespace ? "" : method.ContainingNamespace.ToDisplayString(),
            string.Join("\n", types),
            ProblemOf(method),
            method is { IsPartialDefinition: true, IsGenericMethod: false, RefKind: RefKind.None }
        );
        return (request, new(place.SourceTree?.FilePath ?? "", place.SourceSpan, place.GetLineSpan().Span));
    }

    /// <summary>Where the name of a method stands; kept apart from what it computes, so that lines added above derive nothing again.</summary>
    internal sealed record Place(string Path, TextSpan Span, LinePositionSpan Lines)
    {
        /// <summary>The place for a diagnostic.</summary>
        public Location Location => Location.Create(Path, Span, Lines);
    }

    private static string Written(ITypeSymbol type) =>
        type.ToDisplayString(
            SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
                SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            )
        );

    private static string Word(RefKind kind) =>
        kind switch
        {
            RefKind.None => "",
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            _ => "ref readonly ",
        };

    private static string HeadOf(TypeDeclarationSyntax type)
    {
        var kind = type is RecordDeclarationSyntax { ClassOrStructKeyword.Text: { Length: > 0 } word }
            ? "record " + word
            : type.Keyword.Text;
        return $"partial {kind} {type.Identifier.Text}{type.TypeParameterList}";
    }

    private static string ProblemOf(IMethodSymbol method)
    {
        if (!method.IsPartialDefinition)
            return "it has no body and is not partial";
        if (!method.IsStatic)
            return "it is not static";
        if (method.IsGenericMethod)
            return "it is generic";
        if (!IsFloating(method.ReturnType))
            return "it does not return double or float";
        return method.Parameters.All(p => IsFloating(p.Type) && p.RefKind == RefKind.None)
            ? ""
            : "its parameters are not all doubles or floats by value";
    }

    private static bool IsFloating(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
}
