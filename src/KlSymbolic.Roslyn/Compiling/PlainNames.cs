using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using Microsoft.CodeAnalysis.CSharp;

namespace KlSymbolic.Roslyn.Compiling;

/// <summary>Gives symbols names that are safe in source: short ASCII identifiers, all different.</summary>
/// <remarks>A name that is one already stays; any other is replaced by p1, p2, ….</remarks>
internal static class PlainNames
{
    private const int MaximumLength = 100;

    /// <summary>The formula and its parameters with plain names.</summary>
    public static (Expr Formula, ImmutableArray<Symbol> Parameters) Of(Expr formula, ImmutableArray<Symbol> parameters)
    {
        var taken = new HashSet<string>(parameters.Select(p => p.Name), StringComparer.Ordinal);
        AddIndices(formula, taken);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var names = parameters.ToDictionary(p => p, p => new Symbol(Choose(p.Name, used, taken), p.Domain));
        var bound = RenameIndices(formula, used, taken);
        var renamed = names.Where(n => !n.Key.Equals(n.Value)).ToDictionary(n => n.Key, n => (Expr)n.Value);
        return (bound.Substitute(renamed), [.. parameters.Select(p => names[p])]);
    }

    private static string Choose(string name, HashSet<string> used, HashSet<string> taken)
    {
        if (IsPlain(name) && used.Add(name))
            return name;
        for (var i = 1; ; i++)
        {
            var fresh = string.Create(CultureInfo.InvariantCulture, $"p{i}");
            if (taken.Add(fresh))
                return fresh;
        }
    }

    private static Expr RenameIndices(Expr e, HashSet<string> used, HashSet<string> taken)
    {
        var inner = e.MapChildren(c => RenameIndices(c, used, taken));
        if (inner is not IndexedSum sum || (IsPlain(sum.Index.Name) && !used.Contains(sum.Index.Name)))
            return inner;
        var index = new Symbol(Choose("", used, taken), sum.Index.Domain);
        return IndexedSum.Of(index, sum.From, sum.To, sum.Body.Substitute(sum.Index, index));
    }

    private static void AddIndices(Expr e, HashSet<string> names)
    {
        if (e is IndexedSum sum)
            names.Add(sum.Index.Name);
        foreach (var child in e.Children)
            AddIndices(child, names);
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= MaximumLength
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && !name.StartsWith("__", StringComparison.Ordinal)
        && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;
}
