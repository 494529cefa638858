using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>What the names in a formula of two distributions mean.</summary>
/// <param name="Symbols">The numbers.</param>
/// <param name="Vectors">The lists; null where the distributions have none.</param>
internal sealed record Vocabulary(SymbolTable Symbols, ClaimVectors? Vectors)
{
    /// <summary>The names of all.</summary>
    public IEnumerable<string> Names => Symbols.Declared.Keys.Concat(Vectors?.Names ?? []);

    /// <summary>Whether a name means something.</summary>
    public bool Knows(string name) => Symbols.Find(name) is not null || Vectors?.Find(name) is not null;

    /// <summary>The symbols and lists of two distributions.</summary>
    /// <exception cref="InputException">A text names no family, or its arguments do not fit.</exception>
    public static Vocabulary Of(string p, string q, IEnumerable<string> assume)
    {
        if (!StructuredReader.Applies(p, q))
        {
            var numbers = DistributionReader.ReadPair(p, q, assume);
            return new(SymbolTable.Of(numbers.P.FreeSymbols().Union(numbers.Q.FreeSymbols())), null);
        }
        var pair = StructuredReader.ReadPair(p, q, assume);
        var arguments = pair.P.Arguments.Values.Concat(pair.Q.Arguments.Values).ToList();
        var lists = arguments
            .Where(a => a.Constant is null)
            .Select(a => a.Items)
            .OfType<Function>()
            .Where(f => f.Structure is VectorElements v && !pair.Values.Matrices.ContainsKey(v.Name))
            .Distinct()
            .ToImmutableSortedDictionary(f => ((VectorElements)f.Structure!).Name, f => f, StringComparer.Ordinal);
        var symbols = arguments
            .SelectMany(a => (a.Constant?.FreeSymbols() ?? []).Concat(Scalars(a.Matrix)))
            .Concat(pair.P.Arguments.Rows.FreeSymbols())
            .Distinct()
            .Where(s => !pair.Values.Numbers.ContainsKey(s));
        return new(SymbolTable.Of(symbols), lists.IsEmpty ? null : new((Symbol)pair.P.Arguments.Rows, lists));
    }

    private static IEnumerable<Symbol> Scalars(MatrixExpr matrix) =>
        matrix.Terms.SelectMany(t => t.Coefficient.FreeSymbols());
}
