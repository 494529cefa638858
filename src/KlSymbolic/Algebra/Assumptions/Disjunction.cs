using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Assumptions;

/// <summary>Several conditions of which at least one holds; none means never.</summary>
public sealed class Disjunction : Condition
{
    internal Disjunction(ImmutableArray<Condition> items) => Items = items;

    /// <summary>The conditions.</summary>
    public ImmutableArray<Condition> Items { get; }

    internal static Condition Of(IEnumerable<Condition> conditions)
    {
        var items = new List<Condition>();
        foreach (var condition in conditions.SelectMany(c => c is Disjunction any ? any.Items : [c]))
        {
            if (condition.Equals(Always))
                return Always;
            if (!items.Contains(condition))
                items.Add(condition);
        }
        return items.Count switch
        {
            0 => Never,
            1 => items[0],
            _ => new Disjunction([.. items]),
        };
    }

    /// <inheritdoc/>
    public override Condition Negate() => And(Items.Select(i => i.Negate()));

    /// <inheritdoc/>
    public override Condition Map(Func<Expr, Expr> map) => Or(Items.Select(i => i.Map(map)));

    /// <inheritdoc/>
    public override IEnumerable<Relation> Relations => Items.SelectMany(i => i.Relations);

    /// <inheritdoc/>
    public override bool Equals(Condition? other) => other is Disjunction d && SameItems(Items, d.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashOver(5, Items);

    /// <inheritdoc/>
    public override string ToString() =>
        Items.IsEmpty ? "never" : string.Join(" or ", Items.Select(i => i is Conjunction ? $"({i})" : i.ToString()));
}
