using KlSymbolic.Algebra;
using KlSymbolic.Analyzers.Annotations;
using KlSymbolic.Analyzers.Generating;
using KlSymbolic.Analyzers.Judging;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Notation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace KlSymbolic.Analyzers.Fixing;

/// <summary>A method whose body is a formula of ours.</summary>
internal static class ReplacedBody
{
    /// <summary>The document with another body; the same document where there is no formula.</summary>
    /// <param name="document">The document.</param>
    /// <param name="root">Its root.</param>
    /// <param name="method">The method.</param>
    /// <param name="formula">The formula in infix, in nats; null for the derived one.</param>
    /// <param name="cancellation">Ends the derivation.</param>
    public static async Task<Document> InAsync(
        Document document,
        SyntaxNode root,
        MethodDeclarationSyntax method,
        string? formula,
        CancellationToken cancellation
    )
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (
            model?.GetDeclaredSymbol(method, cancellation) is not { } symbol
            || Annotation.Find(symbol) is not { } attribute
            || Annotation.From(attribute) is not { } annotation
            || Print(annotation, symbol, formula, cancellation) is not { } code
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
            .WithAdditionalAnnotations(Formatter.Annotation);
        return document.WithSyntaxRoot(root.ReplaceNode(method, changed));
    }

    /// <summary>The formula as code over the method's parameters; null where there is none.</summary>
    private static string? Print(
        Annotation annotation,
        IMethodSymbol method,
        string? formula,
        CancellationToken cancellation
    )
    {
        try
        {
            var form = formula is null ? DerivedForm.Of(annotation, cancellation).Stable : Read(annotation, formula);
            var names = new HashSet<string>(method.Parameters.Select(p => p.Name), StringComparer.Ordinal);
            // A parameter that C# calls otherwise than the formula does would need a new local.
            if (!form.FreeSymbols().All(s => names.Contains(s.Name) && CSharp.Print(s).TrimStart('@') == s.Name))
                return null;
            var code = Code.Of(form);
            return method.ReturnType.SpecialType == SpecialType.System_Single ? $"(float)({code})" : code;
        }
        catch (Exception e) when (e is CannotGenerateException or InputException or NotSupportedException)
        {
            return null;
        }
    }

    private static Expr Read(Annotation annotation, string formula)
    {
        var nats = Infix.Parse(formula, Judge.VocabularyOf(annotation).Symbols);
        return annotation.Unit == InformationUnit.Bits ? DerivedForm.InBits(nats) : nats;
    }
}
