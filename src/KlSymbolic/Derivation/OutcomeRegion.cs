using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>Derivations for finitely many outcomes: the definition, summed.</summary>
internal sealed class OutcomeRegion(
    Distribution p,
    Distribution? q,
    ImmutableArray<Expr> outcomes,
    AssumptionSet known,
    Condition under,
    List<Step> steps
) : Region(p, known, under, steps)
{
    private readonly Symbol x = SupportVariable.For(p, q, known);

    /// <inheritdoc/>
    public override Symbol Variable => x;

    /// <inheritdoc/>
    public override Outcome Expect(Expr f, StepKind kind, string reason) =>
        Average(kind, "The expectation", f, outcome => f.Substitute(x, outcome));

    /// <inheritdoc/>
    public override Outcome Entropy() =>
        Average(StepKind.Entropy, "H(P)", -P.LogDensityAt(x), outcome => -P.LogDensityAt(outcome));

    /// <inheritdoc/>
    protected override Outcome CrossEntropy(Distribution q, Outcome entropy) =>
        Average(StepKind.CrossEntropy, "H(P, Q)", -q.LogDensityAt(x), outcome => -q.LogDensityAt(outcome));

    /// <inheritdoc/>
    protected override Outcome Divergence(Distribution q) =>
        Average(
            StepKind.Result,
            "KL(P||Q)",
            P.LogDensityAt(x) - q.LogDensityAt(x),
            outcome => P.LogDensityAt(outcome) - q.LogDensityAt(outcome)
        );

    /// <inheritdoc/>
    public override Affinity Affinity(Distribution q, Expr power)
    {
        var sum = Sum.Of(
            outcomes
                .Select(o => (P: FiniteOutcomes.Mass(P, o), Q: FiniteOutcomes.Mass(q, o)))
                .Where(o => !o.P.IsZero && !IsImpossible(o.P) && !o.Q.IsZero && !IsImpossible(o.Q))
                .Select(o => o.P.Pow(1 - power) * o.Q.Pow(power))
        );
        if (sum.IsZero)
            return new(null, Condition.Never, sum);
        // Left as it stands, so that it holds where a probability is 0.
        return new(Functions.Log.Of(sum), Condition.Always, sum);
    }

    private Outcome.Finite Average(StepKind kind, string what, Expr statistic, Func<Expr, Expr> at)
    {
        var possible = outcomes
            .Select(outcome => (Mass: FiniteOutcomes.Mass(P, outcome), Outcome: outcome))
            .Where(o => !o.Mass.IsZero && !IsImpossible(o.Mass))
            .Select(o => (o.Mass, Terms: Terms.Of(at(o.Outcome).Expand())))
            .ToList();
        // The probabilities sum to 1, so that what is the same for all outcomes needs no factor.
        var common = possible.Select(o => o.Terms).Aggregate((a, b) => a.RemoveAll(t => !b.Contains(t)));
        var sum = Sum.Of(
            possible.Select(o => o.Mass * Sum.Of(o.Terms.RemoveAll(common.Contains))).Append(Sum.Of(common))
        );
        var value = Simplification.Display(sum, Known);
        Add(
            kind,
            $"{what} summed over the {outcomes.Length} outcomes, with 0 log 0 = 0.",
            "S0: definition of the expectation",
            new Claim.ExpectationIs(P, x, statistic, value, Condition.Always)
        );
        return new Outcome.Finite(value);
    }

    private bool IsImpossible(Expr mass) => Known.Decide(Condition.Equal(mass, 0)) == Truth.True;
}
