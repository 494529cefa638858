using System.Collections.Immutable;
using System.Composition;
using KlSymbolic.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
            () =>
                root.ReplaceNode(
                    literal,
                    SyntaxFactory
                        .LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(corrected))
                        .WithTriviaFrom(literal)
                )
        );
    }

    private static void OfferForms(
        CodeFixContext context,
        Diagnostic diagnostic,
        SyntaxNode root,
        MethodDeclarationSyntax method
    )
    {
        if (diagnostic.Id != Rules.Unstable.Id)
            Offer(
                context,
                diagnostic,
                "Replace the body by the derived closed form",
                cancellation => ReplacedBody.InAsync(context.Document, root, method, null, cancellation)
            );
        else if (diagnostic.Properties.TryGetValue(MethodReview.Stable, out var stable) && stable is not null)
            Offer(
                context,
                diagnostic,
                "Replace the body by the stable form",
                cancellation => ReplacedBody.InAsync(context.Document, root, method, stable, cancellation)
            );
    }

    private static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, Func<SyntaxNode> change) =>
        Offer(context, diagnostic, title, _ => Task.FromResult(context.Document.WithSyntaxRoot(change())));

    private static void Offer(
        CodeFixContext context,
        Diagnostic diagnostic,
        string title,
        Func<CancellationToken, Task<Document>> change
    ) => context.RegisterCodeFix(CodeAction.Create(title, change, equivalenceKey: title), diagnostic);
}
