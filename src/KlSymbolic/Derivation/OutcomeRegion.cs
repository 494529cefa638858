using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
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
    public override Outcome Entropy() =>
        Average(StepKind.Entropy, "H(P)", -P.LogDensityAt(x), outcome => -P.LogDensityAt(outcome));

    /// <inheritdoc/>
    public override Outcome CrossEntropy(Distribution q) =>
        Average(StepKind.CrossEntropy, "H(P, Q)", -q.LogDensityAt(x), outcome => -q.LogDensityAt(outcome));

    /// <inheritdoc/>
    public override Outcome Divergence(Distribution q) =>
        Average(
            StepKind.Result,
            "KL(P||Q)",
            P.LogDensityAt(x) - q.LogDensityAt(x),
            outcome => P.LogDensityAt(outcome) - q.LogDensityAt(outcome)
        );

    private Outcome.Finite Average(StepKind kind, string what, Expr statistic, Func<Expr, Expr> at)
    {
        var sum = Sum.Of(
            outcomes
                .Select(outcome => (Mass: FiniteOutcomes.Mass(P, outcome), Outcome: outcome))
                .Where(o => !o.Mass.IsZero && !IsImpossible(o.Mass))
                .Select(o => o.Mass * at(o.Outcome))
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

    private bool IsImpossible(Expr mass) => Known.Decide(Sides.Solve(Condition.Equal(mass, 0))) == Truth.True;
}
