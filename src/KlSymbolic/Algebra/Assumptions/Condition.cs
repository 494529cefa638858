using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Assumptions;

/// <summary>A statement about symbols: <see cref="Always"/>, <see cref="Never"/>, a <see cref="Relation"/>, or several joined by and or or.</summary>
/// <remarks>Equality is structural.</remarks>
public abstract class Condition : IEquatable<Condition>
{
    private protected Condition() { }

    /// <summary>The statement that holds always.</summary>
    public static Condition Always { get; } = new Conjunction([]);

    /// <summary>The statement that holds never.</summary>
    public static Condition Never { get; } = new Disjunction([]);

    /// <summary>left &lt; right.</summary>
    public static Condition Less(Expr left, Expr right) => Relation.Of(left, Comparison.Less, right);

    /// <summary>left ≤ right.</summary>
    public static Condition LessOrEqual(Expr left, Expr right) => Relation.Of(left, Comparison.LessOrEqual, right);

    /// <summary>left = right.</summary>
    public static Condition Equal(Expr left, Expr right) => Relation.Of(left, Comparison.Equal, right);

    /// <summary>All of the conditions hold.</summary>
    public static Condition And(params IEnumerable<Condition> conditions) => Conjunction.Of(conditions);

    /// <summary>At least one of the conditions holds.</summary>
    public static Condition Or(params IEnumerable<Condition> conditions) => Disjunction.Of(conditions);

    /// <summary>The statement that holds exactly where this one fails.</summary>
    public abstract Condition Negate();

    /// <summary>The statement about the images of the expressions.</summary>
    public abstract Condition Map(Func<Expr, Expr> map);

    /// <summary>The relations that the statement is made of.</summary>
    public abstract IEnumerable<Relation> Relations { get; }

    /// <inheritdoc/>
    public abstract bool Equals(Condition? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Condition);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The statement in plain infix.</summary>
    public abstract override string ToString();

    private protected static bool SameItems(ImmutableArray<Condition> a, ImmutableArray<Condition> b) =>
        a.Length == b.Length && a.Zip(b, (x, y) => x.Equals(y)).All(same => same);

    private protected static int HashOver(int seed, ImmutableArray<Condition> items) =>
        items.Aggregate(seed, (h, item) => unchecked(h * 31 + item.GetHashCode()));
}
