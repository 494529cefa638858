using System.Collections.Immutable;
using System.Composition;
using KlSymbolic.Algebra;
using KlSymbolic.Analyzers.Annotations;
using KlSymbolic.Analyzers.Diagnostics;
using KlSymbolic.Analyzers.Generating;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace KlSymbolic.Analyzers.Fixing;

/// <summary>Puts the derived closed form, or its stable form, in place of a body, and corrects a misspelt family.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ClosedFormFixes : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [
            Rules.Refuted.Id,
            Rules.Undecided.Id,
            Rules.Untranslatable.Id,
            Rules.IntegerDivision.Id,
            Rules.Unstable.Id,
            Rules.Attribute.Id,
        ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (diagnostic.Id == Rules.Attribute.Id)
                OfferFamily(context, diagnostic, root, node);
            else if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method)
                OfferForms(context, diagnostic, root, method);
        }
    }

    private static void OfferFamily(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, SyntaxNode node)
    {
        if (
            !diagnostic.Properties.TryGetValue(MethodReview.Suggestion, out var family)
            || family is null
            || node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault() is not { } literal
            || literal.Token.Value is not string written
        )
            return;
        var bracket = written.IndexOf('(');
        var corrected = family + (bracket < 0 ? "" : written.Substring(bracket));
        Offer(
            context,
            diagnostic,
            $"Write {family}",
            () => root.ReplaceNode(literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(corrected)).WithTriviaFrom(literal))
        );
    }

    private static void OfferForms(
        CodeFixContext context,
        Diagnostic diagnostic,
        SyntaxNode root,
        MethodDeclarationSyntax method
    )
    {
        var stable = diagnostic.Id == Rules.Unstable.Id;
        Offer(
            context,
            diagnostic,
            stable ? "Replace the body by the stable form" : "Replace the body by the derived closed form",
            cancellation => ReplaceAsync(context.Document, root, method, stable, cancellation)
        );
    }

    private static async Task<Document> ReplaceAsync(
        Document document,
        SyntaxNode root,
        MethodDeclarationSyntax method,
        bool stable,
        CancellationToken cancellation
    )
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (
            model?.GetDeclaredSymbol(method, cancellation) is not { } symbol
            || Annotation.Find(symbol) is not { } attribute
            || Annotation.From(attribute) is not { } annotation
            || Print(annotation, symbol, stable, cancellation) is not { } code
        )
            return document;
        var body = SyntaxFactory.ArrowExpressionClause(
            SyntaxFactory.ParseExpression(code).WithAdditionalAnnotations(Simplifier.Annotation)
        );
        var changed = method
            .WithBody(null)
            .WithExpressionBody(body)
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            .WithTriviaFrom(method)
            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
        return document.WithSyntaxRoot(root.ReplaceNode(method, changed));
    }

    /// <summary>The formula as code over the method's parameters; null where there is none.</summary>
    private static string? Print(Annotation annotation, IMethodSymbol method, bool stable, CancellationToken cancellation)
    {
        try
        {
            var form = DerivedForm.Of(annotation, cancellation);
            var formula = stable ? form.Stable : form.Plain;
            var names = new HashSet<string>(method.Parameters.Select(p => p.Name), StringComparer.Ordinal);
            // A parameter that C# calls otherwise than the formula does would need a new local.
            if (!formula.FreeSymbols().All(s => names.Contains(s.Name) && CSharp.Print(s).TrimStart('@') == s.Name))
                return null;
            var code = Code.Of(formula);
            return method.ReturnType.SpecialType == SpecialType.System_Single ? $"(float)({code})" : code;
        }
        catch (Exception e) when (e is CannotGenerateException or InputException or NotSupportedException)
        {
            return null;
        }
    }

    private static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, Func<SyntaxNode> change) =>
        Offer(
            context,
            diagnostic,
            title,
            _ => Task.FromResult(context.Document.WithSyntaxRoot(change()))
        );

    private static void Offer(
        CodeFixContext context,
        Diagnostic diagnostic,
        string title,
        Func<CancellationToken, Task<Document>> change
    ) => context.RegisterCodeFix(CodeAction.Create(title, change, equivalenceKey: title), diagnostic);
}
