using System.Collections.Immutable;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.Assumptions;

/// <summary>What is known about the symbols beyond their domains: a set of relations that hold, such as a &lt; b.</summary>
public sealed class AssumptionSet
{
    private readonly Lazy<ImmutableArray<(Relation Fact, Expr Difference)>> differences;

    private AssumptionSet(ImmutableArray<Relation> facts)
    {
        Facts = facts;
        differences = new(() => [.. facts.Select(f => (f, (f.Right - f.Left).Expand()))]);
    }

    /// <summary>The facts with their right side less their left, multiplied out.</summary>
    internal ImmutableArray<(Relation Fact, Expr Difference)> Differences => differences.Value;

    /// <summary>Nothing beyond the domains.</summary>
    public static AssumptionSet None { get; } = new([]);

    /// <summary>The relations that hold.</summary>
    public ImmutableArray<Relation> Facts { get; }

    /// <summary>These assumptions and one more; of a disjunction nothing is learnt.</summary>
    public AssumptionSet With(Condition condition) =>
        condition switch
        {
            Relation r when !Facts.Contains(r) => new(Facts.Add(r)),
            Conjunction c => c.Items.Aggregate(this, (set, item) => set.With(item)),
            _ => this,
        };

    /// <summary>Whether a condition holds for all values of the symbols, for none, or cannot be told.</summary>
    public Truth Decide(Condition condition)
    {
        switch (condition)
        {
            case Relation r when Facts.Contains(r):
                return Truth.True;
            case Relation r when r.Negate() is Relation negated && Facts.Contains(negated):
                return Truth.False;
            case Relation r:
                return Decide(Signs.Of(r.Right - r.Left, this), r.Comparison);
            case Conjunction c:
                var all = c.Items.Select(Decide).ToList();
                return all.Contains(Truth.False) ? Truth.False
                    : !all.Contains(Truth.Unknown) ? Truth.True
                    : ContradictsItself(c) ? Truth.False
                    : Truth.Unknown;
            case Disjunction d:
                var any = d.Items.Select(Decide).ToList();
                return any.Contains(Truth.True) ? Truth.True
                    : !any.Contains(Truth.Unknown) ? Truth.False
                    : d.Negate() is Conjunction none && ContradictsItself(none) ? Truth.True
                    : Truth.Unknown;
            default:
                throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}.");
        }
    }

    /// <summary>Whether one of the relations fails where the others hold, as p = 1 does where p &lt; 1.</summary>
    private bool ContradictsItself(Conjunction all) =>
        all
            .Items.OfType<Relation>()
            .Any(r =>
                With(Condition.And(all.Items.Where(i => i is Relation && !i.Equals(r)))).Decide(r) == Truth.False
            );

    /// <summary>The condition without the parts that are decided; <see cref="Condition.Always"/> where it holds.</summary>
    public Condition Reduce(Condition condition) =>
        Decide(condition) switch
        {
            Truth.True => Condition.Always,
            Truth.False => Condition.Never,
            _ => condition switch
            {
                Conjunction c => Condition.And(c.Items.Select(Reduce)),
                Disjunction d => Condition.Or(d.Items.Select(Reduce)),
                Relation r when Positivity.Split(r, this) is var parts && !parts.Equals(r) => Reduce(parts),
                _ => condition,
            },
        };

    private static Truth Decide(SignSet difference, Comparison comparison)
    {
        var holds = comparison switch
        {
            Comparison.Less => SignSet.Positive,
            Comparison.LessOrEqual => SignSet.Nonnegative,
            Comparison.Equal => SignSet.Zero,
            Comparison.NotEqual => SignSet.Nonzero,
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
        return (difference & ~holds) == 0 ? Truth.True
            : (difference & holds) == 0 ? Truth.False
            : Truth.Unknown;
    }
}
