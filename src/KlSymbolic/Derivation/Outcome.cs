using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation;

/// <summary>What a derivation arrives at: a finite closed form, +infinity with its reason, cases, or no closed form; the set is closed.</summary>
/// <remarks>Values are in nats. Equality is structural.</remarks>
public abstract record Outcome
{
    private protected Outcome() { }

    /// <summary>The cases; a single one that holds always, where there are none.</summary>
    internal ImmutableArray<Case> AsCases => this is Cases { Items: var items } ? items : [new(Condition.Always, this)];

    /// <summary>One outcome of several cases, of which those that never hold are left out and those inside a case are drawn out.</summary>
    internal static Outcome Of(IEnumerable<Case> cases, AssumptionSet known)
    {
        var items = cases
            .SelectMany(c =>
                c.Outcome.AsCases.Select(i => new Case(
                    Conditions.Tidy(Condition.And(c.When, i.When), known),
                    i.Outcome
                ))
            )
            .Where(c => !c.When.Equals(Condition.Never))
            .ToImmutableArray();
        return items is [var only] ? only.Outcome : new Cases(items);
    }

    /// <summary>A finite value for all parameters that the assumptions allow.</summary>
    /// <param name="Value">The closed form.</param>
    public sealed record Finite(Expr Value) : Outcome
    {
        /// <summary>Whether the value holds a convergent series: a sum of infinitely many terms, of which no finite expression is known.</summary>
        /// <remarks>Evaluation goes on until a bound of what is left out is negligible; nothing is cut off silently.</remarks>
        public bool IsSeries => HasSeries(Value);

        private static bool HasSeries(Expr e) =>
            e is IndexedSum sum && sum.To.Contains(Functions.Infinity) || e.Children.Any(HasSeries);
    }

    /// <summary>+infinity.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Explanation">Why, in a sentence.</param>
    public sealed record Infinite(InfinityReason Reason, string Explanation) : Outcome
    {
        /// <summary>Where the tails are the reason, the function of x that is not integrable.</summary>
        public Expr? Statistic { get; init; }
    }

    /// <summary>The rules known give no closed form.</summary>
    /// <param name="Statistic">The function of x whose expectation stands in the way.</param>
    /// <param name="Explanation">What is not known, in a sentence.</param>
    public sealed record NoClosedForm(Expr Statistic, string Explanation) : Outcome;

    /// <summary>Different outcomes for different parameters; the conditions of the cases partition the parameter space.</summary>
    public sealed record Cases : Outcome
    {
        internal Cases(ImmutableArray<Case> items) => Items = items;

        /// <summary>The cases, two or more.</summary>
        public ImmutableArray<Case> Items { get; }

        /// <inheritdoc/>
        public bool Equals(Cases? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => Items.Aggregate(7, (h, c) => unchecked(h * 31 + c.GetHashCode()));
    }
}
