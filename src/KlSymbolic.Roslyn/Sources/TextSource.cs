using KlSymbolic.Notation;
using KlSymbolic.Roslyn.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KlSymbolic.Roslyn.Sources;

/// <summary>Turns text into source that is bound by the compiler in this process.</summary>
internal static class TextSource
{
    private static readonly CSharpParseOptions scripts = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);
    private static readonly CSharpParseOptions files = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilationOptions options = new(
        OutputKind.DynamicallyLinkedLibrary,
        usings: ["System"],
        nullableContextOptions: NullableContextOptions.Disable
    );

    /// <summary>An expression as the body of a method whose parameters are the names in it.</summary>
    public static ClaimSource OfExpression(string source, SymbolTable symbols, CancellationToken cancellation)
    {
        RefuseMonsters(source);
        var expression = ParseWhole(source);
        var names = FreeNames.Of(expression).Where(n => symbols.Find(FreeNames.Ascii(n)) is not null);
        var template =
            "using System; using static System.Math; static class Claim { static double Value("
            + string.Join(", ", names.Select(n => "double @" + n))
            + ") => 0; }";
        var tree = CSharpSyntaxTree.ParseText(template, files, cancellationToken: cancellation);
        var root = tree.GetRoot(cancellation);
        var body = root.DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single();
        root = root.ReplaceNode(body.Expression, expression);
        tree = tree.WithRootAndOptions(root, files);
        var method = tree.GetRoot(cancellation).DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        return Bind(source, tree, method, method.ExpressionBody!.Expression.FullSpan.Start, cancellation);
    }

    /// <summary>The method of that name, or the only one.</summary>
    public static ClaimSource OfMethod(string source, string? name, CancellationToken cancellation)
    {
        RefuseMonsters(source);
        var tree = CSharpSyntaxTree.ParseText(source, scripts, cancellationToken: cancellation);
        if (ContainsNamespace(tree, cancellation))
            tree = CSharpSyntaxTree.ParseText(source, files, cancellationToken: cancellation);
        RefuseErrors(tree.GetDiagnostics(cancellation), SourceText.From(source), 0);
        RefuseNesting(tree.GetRoot(cancellation), SourceText.From(source));
        var methods = tree.GetRoot(cancellation).DescendantNodes().OfType<MethodDeclarationSyntax>().ToList();
        var named = name is null ? methods : methods.FindAll(m => m.Identifier.ValueText == name);
        return named.Count == 1
            ? Bind(source, tree, named[0], 0, cancellation)
            : throw new ClaimReadException(WhyNoMethod(methods, named.Count, name), 1, 1);
    }

    private static ClaimSource Bind(
        string source,
        SyntaxTree tree,
        MethodDeclarationSyntax method,
        int offset,
        CancellationToken cancellation
    )
    {
        Compilation compilation =
            tree.Options.Kind == SourceCodeKind.Script
                ? CSharpCompilation.CreateScriptCompilation("Claim", tree, FrameworkReferences.All, options)
                : CSharpCompilation.Create("Claim", [tree, ImplicitUsings], FrameworkReferences.All, options);
        var model = compilation.GetSemanticModel(tree);
        var text = SourceText.From(source);
        RefuseErrors(model.GetDiagnostics(cancellationToken: cancellation), text, offset);
        return new()
        {
            Compilation = compilation,
            Method = model.GetDeclaredSymbol(method, cancellation)!,
            Declaration = method,
            ReturnType = method.ReturnType,
            PlaceOf = node => Place(text, node.SpanStart - offset),
        };
    }

    private static SyntaxTree ImplicitUsings { get; } = CSharpSyntaxTree.ParseText("global using System;", files);

    private static bool ContainsNamespace(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation)
            .DescendantNodes(n => n is CompilationUnitSyntax)
            .Any(n => n is BaseNamespaceDeclarationSyntax);

    private static ExpressionSyntax ParseWhole(string source)
    {
        var text = SourceText.From(source);
        var expression = SyntaxFactory.ParseExpression(source, options: files, consumeFullText: false);
        RefuseErrors(expression.GetDiagnostics(), text, 0);
        if (expression.FullSpan.End < source.Length)
        {
            var (line, column) = Place(text, expression.FullSpan.End);
            throw new ClaimReadException(
                "the expression ends here, and the source goes on; give one expression",
                line,
                column
            );
        }
        if (expression.ContainsDirectives)
            throw new ClaimReadException("a directive has no place in a formula; take it out", 1, 1);
        RefuseNesting(expression, text);
        return expression;
    }

    private static void RefuseMonsters(string source)
    {
        if (source.Length > ClaimReader.MaximumLength)
            throw new ClaimReadException(
                $"the source has more than {ClaimReader.MaximumLength} characters; give the formula alone",
                1,
                1
            );
        if (Nesting.FindDeepBracket(source, files) is { } position)
            throw TooDeep(SourceText.From(source), position);
    }

    private static void RefuseNesting(SyntaxNode root, SourceText text)
    {
        if (Nesting.FindTooDeep(root) is { } deep)
            throw TooDeep(text, deep.SpanStart);
    }

    private static ClaimReadException TooDeep(SourceText text, int position)
    {
        var (line, column) = Place(text, position);
        return new(
            $"more than {Nesting.Maximum} levels of nesting; use locals for the parts of the formula",
            line,
            column
        );
    }

    private static void RefuseErrors(IEnumerable<Diagnostic> diagnostics, SourceText text, int offset)
    {
        var first = diagnostics
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .OrderBy(d => d.Location.SourceSpan.Start)
            .FirstOrDefault();
        if (first is null)
            return;
        var (line, column) = Place(text, first.Location.SourceSpan.Start - offset);
        var message = first.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        throw new ClaimReadException(CompilerAdvice.Of(first.Id, message), line, column);
    }

    private static (int Line, int Column) Place(SourceText text, int position)
    {
        var place = text.Lines.GetLinePosition(Math.Clamp(position, 0, text.Length));
        return (place.Line + 1, place.Character + 1);
    }

    private static string WhyNoMethod(List<MethodDeclarationSyntax> methods, int found, string? name)
    {
        var present = string.Join(", ", methods.Select(m => m.Identifier.ValueText).Distinct().Take(10));
        return methods.Count == 0 ? "the source has no method; write static double Name(double x, ...) => ...;"
            : found == 0 ? $"the source has no method {name}; it has {present}"
            : name is null ? $"the source has several methods ({present}); say which is the formula"
            : $"the source has {found} methods {name}; keep one";
    }
}
