using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Notation.Code.Matrices;

namespace KlSymbolic.Documents.Structured;

/// <summary>The parameters of code for distributions of vectors and matrices: what their arguments are made of, in the order of the arguments.</summary>
/// <remarks>Where arguments are given item by item, these are the symbols in the items.</remarks>
internal sealed class StructuredParameters(StructuredDerivation derivation, params StructuredDistribution[] laws)
{
    /// <summary>The parameters of a formula; a size is one only where no array has it.</summary>
    public ImmutableArray<CodeParameter> Of(Expr formula)
    {
        var found = laws.SelectMany(d => d.Family.Parameters.Zip(d.Arguments.Values, (p, a) => Of(p, a, d.Arguments)))
            .SelectMany(p => p)
            .ToList();
        var sizes = new[] { derivation.P.Arguments.Rows, derivation.P.Arguments.Columns };
        var rest = formula
            .FreeSymbols()
            .Where(s => !found.Any(p => p.Name == s.Name || p.Rows.Equals(s) || p.Columns.Equals(s)))
            .OrderBy(s => Array.IndexOf(sizes, s));
        return [.. found.Concat(rest.Select(Number)).GroupBy(p => p.Name).Select(g => g.First())];
    }

    private IEnumerable<CodeParameter> Of(
        StructuredParameter parameter,
        StructuredArgument argument,
        StructuredArguments sizes
    )
    {
        var values = derivation.Values;
        if (argument is { Items.Structure: VectorElements v, Constant: null })
            return values.Matrices.TryGetValue(v.Name, out var items)
                ? Symbols(items.Items)
                : [new(v.Name, CodeShape.Column, sizes.Rows, Expr.One)];
        if (parameter.Shape == ParameterShape.Size && !values.IsEmpty)
            return [];
        return argument.Matrix.Terms.SelectMany(t =>
            Symbols([values.PutIn(t.Coefficient)]).Concat(t.Word.Letters.SelectMany(l => OfAtom(l.Atom)))
        );
    }

    private IEnumerable<CodeParameter> OfAtom(MatrixAtom atom) =>
        atom switch
        {
            MatrixBracket b => b.Inside.Terms.SelectMany(t => t.Word.Letters).SelectMany(l => OfAtom(l.Atom)),
            MatrixSymbol s when derivation.Values.Matrices.TryGetValue(s.Name, out var items) => Symbols(items.Items),
            MatrixSymbol s => [new(s.Name, s.IsVector ? CodeShape.Column : CodeShape.Matrix, s.Rows, s.Columns)],
            _ => throw new InvalidOperationException($"Unknown atom {atom.GetType().Name}."),
        };

    private static IEnumerable<CodeParameter> Symbols(IEnumerable<Expr> values) =>
        values.SelectMany(e => e.FreeSymbols()).Select(Number);

    private static CodeParameter Number(Symbol s) => new(s.Name, CodeShape.Number, Expr.One, Expr.One);
}
