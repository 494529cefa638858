using System.Collections.Immutable;

namespace KlSymbolic.Algebra.NormalForm;

/// <summary>A list of fractions with the equality of its items.</summary>
internal sealed class FractionList(ImmutableArray<Fraction> items) : IEquatable<FractionList>
{
    public ImmutableArray<Fraction> Items { get; } = items;

    public bool Equals(FractionList? other) => other is not null && Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => Equals(obj as FractionList);

    public override int GetHashCode() => Items.Aggregate(7, (h, i) => unchecked(h * 31 + i.GetHashCode()));
}
