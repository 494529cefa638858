using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>How deep expressions and statements stand in one another, found before the compiler recurses into them.</summary>
internal static class Nesting
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int Maximum = 200;

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
