using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured;

/// <summary>What a divergence of vectors or matrices depends on: a number, a vector or matrix, or a list. The set is closed.</summary>
internal abstract record StructuredVariable
{
    private StructuredVariable() { }

    /// <summary>A number.</summary>
    public sealed record Number(Symbol Symbol) : StructuredVariable;

    /// <summary>A vector or matrix.</summary>
    public sealed record Array(MatrixSymbol Symbol) : StructuredVariable;

    /// <summary>A list, and whether its items sum to 1.</summary>
    public sealed record List(Function Items, bool IsDistribution) : StructuredVariable;

    /// <summary>What the arguments of a derivation are made of, in their order; sizes are left out.</summary>
    public static IEnumerable<StructuredVariable> Of(StructuredDerivation pair) =>
        new[] { pair.P, pair.Q }
            .SelectMany(d => d.Given.Select(g => Of(g.Parameter, g.Argument, pair)))
            .SelectMany(v => v)
            .Distinct();

    private static IEnumerable<StructuredVariable> Of(
        StructuredParameter parameter,
        StructuredArgument argument,
        StructuredDerivation pair
    )
    {
        var values = pair.Values;
        if (parameter.Shape == ParameterShape.Size)
            return [];
        if (argument is { Items: { Structure: VectorElements v } items, Constant: null })
            return values.Matrices.TryGetValue(v.Name, out var given)
                ? Numbers(given.Items)
                : [new List(items, parameter.IsDistribution)];
        return argument.Matrix.Terms.SelectMany(t =>
            Numbers([values.PutIn(t.Coefficient)]).Concat(t.Word.Letters.SelectMany(l => OfAtom(l.Atom, values)))
        );
    }

    private static IEnumerable<StructuredVariable> OfAtom(MatrixAtom atom, MatrixValues values) =>
        atom switch
        {
            MatrixBracket b => b.Inside.Terms.SelectMany(t => t.Word.Letters).SelectMany(l => OfAtom(l.Atom, values)),
            MatrixSymbol s when values.Matrices.TryGetValue(s.Name, out var given) => Numbers(given.Items),
            MatrixSymbol s => [new Array(s)],
            _ => throw new InvalidOperationException($"Unknown atom {atom.GetType().Name}."),
        };

    private static IEnumerable<StructuredVariable> Numbers(IEnumerable<Expr> values) =>
        values.SelectMany(e => e.FreeSymbols()).Select(s => new Number(s));
}
