using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Differentiates divergences by the symbols in the arguments of P and Q.</summary>
/// <remarks>Thread safe.</remarks>
public static class GradientDeriver
{
    /// <summary>The gradient of KL(P||Q).</summary>
    public static GradientDerivation Of(PairDerivation pair)
    {
        var steps = new List<Step>();
        return new(pair) { Partials = [.. InOrder(pair).Select(s => Partial(pair, s, steps))], Steps = [.. steps] };
    }

    private static IEnumerable<Symbol> InOrder(PairDerivation pair) =>
        pair.P.Arguments.Concat(pair.Q.Arguments).SelectMany(a => a.FreeSymbols()).Distinct();

    private static PartialDerivative Partial(PairDerivation pair, Symbol by, List<Step> steps)
    {
        if (by.Domain.IsInteger)
            return Without($"{by} takes integer values only.");
        if (pair.Assumptions.Facts.FirstOrDefault(f => Binds(f, by)) is { } bond)
            return Without(
                $"{by} cannot vary alone, because {bond}; write one symbol in terms of the others for a derivative."
            );
        return new(by, [.. pair.Divergence.AsCases.Select(c => InCase(pair, c, by, steps))]);

        PartialDerivative Without(string absence) => new(by, [ConditionalValue.Without(Condition.Always, absence)]);
    }

    private static ConditionalValue InCase(PairDerivation pair, Case item, Symbol by, List<Step> steps)
    {
        if (Parts(item.When).OfType<Relation>().Any(r => Binds(r, by)))
            return ConditionalValue.Without(item.When, $"{by} cannot vary within this case.");
        var when = Interior(item.When, by);
        switch (item.Outcome)
        {
            case Outcome.Infinite:
                return ConditionalValue.Without(item.When, "The divergence is infinite and has no derivative.");
            case Outcome.NoClosedForm:
                return ConditionalValue.Without(item.When, "The divergence has no closed form by the rules known.");
            case Outcome.Finite { Value: var value }:
                var smooth = OffBorders.Of(value, [by]);
                when = Condition.And(when, smooth.When);
                if (smooth.Value.Differentiate(by) is not { } slope)
                    return ConditionalValue.Without(
                        item.When,
                        $"The derivative by {by} of a function in the closed form is not known."
                    );
                var shown = Simplification.Display(slope, pair.Assumptions.With(when));
                steps.Add(
                    new(
                        StepKind.Derivative,
                        $"The closed form differentiated by {by}.",
                        "chain and product rules",
                        new Claim.Identity(slope, shown),
                        when
                    )
                );
                return ConditionalValue.Of(when, shown);
            default:
                throw new InvalidOperationException($"Unknown outcome {item.Outcome.GetType().Name}.");
        }
    }

    private static ImmutableArray<Condition> Parts(Condition condition) =>
        condition is Conjunction all ? all.Items : [condition];

    private static bool Binds(Relation relation, Symbol symbol) =>
        relation.Comparison == Comparison.Equal && (relation.Left - relation.Right).Contains(symbol);

    /// <summary>The condition without the points where the symbol cannot move both ways.</summary>
    private static Condition Interior(Condition condition, Symbol by) =>
        condition switch
        {
            Relation { Comparison: Comparison.LessOrEqual } r when r.Left.Contains(by) || r.Right.Contains(by) =>
                Condition.Less(r.Left, r.Right),
            Conjunction c => Condition.And(c.Items.Select(i => Interior(i, by))),
            Disjunction d => Condition.Or(d.Items.Select(i => Interior(i, by))),
            _ => condition,
        };
}
