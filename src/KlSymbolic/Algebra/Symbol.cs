using System.Collections.Immutable;

namespace KlSymbolic.Algebra;

/// <summary>A named quantity with the domain of its values; two symbols are the same if name and domain are.</summary>
public sealed class Symbol(string name, Domain domain)
    : Expr(unchecked(StringComparer.Ordinal.GetHashCode(name) * 17 + domain.GetHashCode()), 1)
{
    /// <summary>The name, in ASCII.</summary>
    public string Name { get; } = name;

    /// <summary>The values that the symbol stands for.</summary>
    public Domain Domain { get; } = domain;

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => [];

    /// <inheritdoc/>
    public override Expr WithChildren(ImmutableArray<Expr> children) => this;

    private protected override bool SameAs(Expr other) => other is Symbol s && Name == s.Name && Domain == s.Domain;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
