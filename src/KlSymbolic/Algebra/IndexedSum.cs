using System.Collections.Immutable;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra;

/// <summary>A sum of a body over an integer index from one bound to another, both included; the index is bound inside the body.</summary>
public sealed class IndexedSum : Expr
{
    private IndexedSum(Symbol index, Expr from, Expr to, Expr body)
        : base(HashOver(401, [index, from, to, body]), DepthOver([index, from, to, body]))
    {
        Index = index;
        From = from;
        To = to;
        Body = body;
    }

    /// <summary>The index, an integer symbol.</summary>
    public Symbol Index { get; }

    /// <summary>The first value of the index.</summary>
    public Expr From { get; }

    /// <summary>The last value of the index; may be infinite.</summary>
    public Expr To { get; }

    /// <summary>The summand.</summary>
    public Expr Body { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => [From, To, Body];

    /// <summary>The indexed sum; 0 where the body is.</summary>
    /// <remarks>Where the first value is a number, the index is known to be no smaller, however it was declared.</remarks>
    public static Expr Of(Symbol index, Expr from, Expr to, Expr body)
    {
        if (body.IsZero)
            return Zero;
        if (from is not Number { Value: { IsInteger: true } first })
            return new IndexedSum(index, from, to, body);
        var counted = new Symbol(index.Name, Domain.Integer with { Lower = first, LowerClosed = true });
        return counted.Equals(index)
            ? new IndexedSum(index, from, to, body)
            : new IndexedSum(counted, from, to, body.Substitute(index, counted));
    }

    /// <inheritdoc/>
    public override Expr WithChildren(ImmutableArray<Expr> children) =>
        Of(Index, children[0], children[1], children[2]);

    private protected override bool SameAs(Expr other) =>
        other is IndexedSum s && Index.Equals(s.Index) && SameItems(Children, s.Children);

    /// <inheritdoc/>
    public override string ToString() => $"sum({Index}, {From}, {To}, {Body})";
}
