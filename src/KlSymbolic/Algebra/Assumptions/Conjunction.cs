using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Assumptions;

/// <summary>Several conditions that all hold; none means always.</summary>
public sealed class Conjunction : Condition
{
    internal Conjunction(ImmutableArray<Condition> items) => Items = items;

    /// <summary>The conditions.</summary>
    public ImmutableArray<Condition> Items { get; }

    internal static Condition Of(IEnumerable<Condition> conditions)
    {
        var items = new List<Condition>();
        foreach (var condition in conditions.SelectMany(c => c is Conjunction all ? all.Items : [c]))
        {
            if (condition.Equals(Never))
                return Never;
            if (!items.Contains(condition))
                items.Add(condition);
        }
        return items.Count switch
        {
            0 => Always,
            1 => items[0],
            _ => new Conjunction([.. items]),
        };
    }

    /// <inheritdoc/>
    public override Condition Negate() => Or(Items.Select(i => i.Negate()));

    /// <inheritdoc/>
    public override Condition Map(Func<Expr, Expr> map) => And(Items.Select(i => i.Map(map)));

    /// <inheritdoc/>
    public override IEnumerable<Relation> Relations => Items.SelectMany(i => i.Relations);

    /// <inheritdoc/>
    public override bool Equals(Condition? other) => other is Conjunction c && SameItems(Items, c.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashOver(3, Items);

    /// <inheritdoc/>
    public override string ToString() =>
        Items.IsEmpty ? "always" : string.Join(" and ", Items.Select(i => i is Disjunction ? $"({i})" : i.ToString()));
}
