using KlSymbolic.Algebra;
using KlSymbolic.Notation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>The names in an expression that stand for numbers.</summary>
internal static class FreeNames
{
    /// <summary>The names in the order of their first use, without those of functions, types, members and arguments.</summary>
    public static IEnumerable<string> Of(ExpressionSyntax expression) =>
        expression
            .DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Where(n => IsNumber(n) && !typeof(Math).GetFields().Any(f => f.Name == n.Identifier.ValueText))
            .Select(n => n.Identifier.ValueText)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The name in ASCII, as the notations of this library write it: σ1 is sigma1.</summary>
    public static string Ascii(string identifier) =>
        identifier.All(c => c < 128) ? identifier
        : Infix.TryParse(identifier, SymbolTable.Open, out var value, out _) && value is Symbol symbol ? symbol.Name
        : identifier;

    private static bool IsNumber(IdentifierNameSyntax name) =>
        name.Parent switch
        {
            MemberAccessExpressionSyntax => false,
            QualifiedNameSyntax => false,
            AliasQualifiedNameSyntax => false,
            NameColonSyntax => false,
            InvocationExpressionSyntax call => call.Expression != name,
            CastExpressionSyntax cast => cast.Type != name,
            _ => true,
        };
}
