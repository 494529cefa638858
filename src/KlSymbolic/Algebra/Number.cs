using System.Collections.Immutable;

namespace KlSymbolic.Algebra;

/// <summary>An exact rational number.</summary>
public sealed class Number(Rational value) : Expr(value.GetHashCode(), 1)
{
    /// <summary>The value.</summary>
    public Rational Value { get; } = value;

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => [];

    /// <inheritdoc/>
    public override Expr WithChildren(ImmutableArray<Expr> children) => this;

    private protected override bool SameAs(Expr other) => Value == ((Number)other).Value;

    /// <inheritdoc/>
    public override string ToString() => Value.IsInteger && Value.Sign >= 0 ? Value.ToString() : $"({Value})";
}
