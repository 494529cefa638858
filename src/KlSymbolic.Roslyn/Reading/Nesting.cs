using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>How deep expressions and statements stand in one another, found before the compiler works on them.</summary>
internal static class Nesting
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int Maximum = 200;

    /// <summary>Where brackets stand too deep in one another; null where they do not.</summary>
    /// <remarks>Asked before parsing, as the parser looks ahead at every bracket.</remarks>
    public static int? FindDeepBracket(string source, CSharpParseOptions options)
    {
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(source, options: options))
        {
            if (token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken)
                depth++;
            else if (
                token.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken
            )
                depth--;
            if (depth > Maximum)
                return token.SpanStart;
        }
        return null;
    }

    /// <summary>A node that stands too deep; null where there is none.</summary>
    public static SyntaxNode? FindTooDeep(SyntaxNode root)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((root, 0));
        while (open.Count > 0)
        {
            var (node, depth) = open.Pop();
            if (depth > Maximum)
                return node;
            foreach (var child in node.ChildNodes())
            {
                // A chain such as a + b + c leans to the left, and is taken apart without recursion.
                var leans = node is BinaryExpressionSyntax binary && binary.Left == child;
                var nests = child is ExpressionSyntax or StatementSyntax or TypeDeclarationSyntax or PatternSyntax;
                open.Push((child, leans || !nests ? depth : depth + 1));
            }
        }
        return null;
    }
}
