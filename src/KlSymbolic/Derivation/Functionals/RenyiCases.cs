using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Divides parameters and orders into the cases of a Rényi divergence.</summary>
/// <remarks>
/// Where P has no mass outside Q, the affinity is an expectation under P for every order. Elsewhere the divergence is +infinity for
/// orders above 1, and only the overlap matters for orders below 1: an expectation under Q, where Q has no mass outside P.
/// </remarks>
internal sealed class RenyiCases(Distribution p, Distribution q, Expr order, AssumptionSet known, List<Step> steps)
{
    /// <summary>The cases; their conditions partition the parameter space.</summary>
    public List<RenyiCase> All()
    {
        var inside = AbsoluteContinuity.Of(p, q, known);
        if (p.Support.IsDiscrete != q.Support.IsDiscrete)
            return [new(Condition.Always, new Outcome.Infinite(inside.Reason, inside.Explanation), null)];
        var cases = new List<RenyiCase>();
        if (!inside.When.Equals(Condition.Never))
            cases.AddRange(Under(inside.When, p, q, 1 - order));
        var outside = inside.When.Negate();
        if (outside.Equals(Condition.Never))
            return cases;
        Add(
            cases,
            Condition.And(outside, Condition.Less(1, order)),
            new Outcome.Infinite(inside.Reason, inside.Explanation)
        );
        var below = Condition.And(outside, Condition.Less(order, 1));
        if (known.Decide(below) == Truth.False)
            return cases;
        var within = known.With(below);
        var other = Conditions.Tidy(AbsoluteContinuity.Of(q, p, known).When, within);
        if (!other.Equals(Condition.Never))
            cases.AddRange(Under(Condition.And(below, other), q, p, order));
        if (!other.Equals(Condition.Always))
            Add(
                cases,
                Condition.And(below, other.Negate()),
                new Outcome.NoClosedForm(
                    Functions.Exp.Of(order * p.LogDensity),
                    "Neither support holds the other, and no rule integrates over a part of both."
                )
            );
        return cases;
    }

    private void Add(List<RenyiCase> cases, Condition when, Outcome outcome)
    {
        var tidy = Conditions.Tidy(when, known);
        if (!tidy.Equals(Condition.Never))
            cases.Add(new(tidy, outcome, null));
    }

    /// <summary>By the expectation of (other/law)^power under one of the two.</summary>
    private List<RenyiCase> Under(Condition when, Distribution law, Distribution other, Expr power)
    {
        var tidy = Conditions.Tidy(when, known);
        if (tidy.Equals(Condition.Never))
            return [];
        var assumed = known.With(tidy);
        var affinity = Region.Of(law, other, assumed, tidy, steps).Affinity(other, power);
        if (affinity.Logarithm is null && !affinity.Exists.Equals(Condition.Never) && law == p)
        {
            // The same integral under the other law, where neither has mass outside the other.
            var back = AbsoluteContinuity.Of(q, p, assumed).When;
            if (back.Equals(Condition.Always))
                affinity = Region.Of(q, p, assumed, tidy, steps).Affinity(p, order);
        }
        if (affinity.Logarithm is not { } log)
            return
            [
                new(
                    tidy,
                    affinity.Exists.Equals(Condition.Never)
                        ? new Outcome.Infinite(InfinityReason.MutuallySingular, "P and Q share no outcome.")
                        : new Outcome.NoClosedForm(
                            affinity.Statistic,
                            "No rule known gives the expectation of this statistic under P."
                        ),
                    null
                ),
            ];
        var cases = new List<RenyiCase>();
        if (!affinity.Exists.Equals(Condition.Never))
            cases.Add(Finite(Conditions.Tidy(Condition.And(tidy, affinity.Exists), known), log));
        Add(
            cases,
            Condition.And(tidy, affinity.Exists.Negate()),
            new Outcome.Infinite(
                InfinityReason.Tails,
                "p^a q^(1−a) is not integrable: the mixed exponents lie outside the domain of the kernel."
            )
            {
                Statistic = affinity.Statistic,
            }
        );
        return cases;
    }

    private RenyiCase Finite(Condition when, Expr log)
    {
        var quotient = log / (order - 1);
        var isSum = FiniteOutcomes.Of(p.Support) is not null || FiniteOutcomes.Of(q.Support) is not null;
        var value = isSum ? quotient : Simplification.DisplayWithin(quotient, known.With(when));
        steps.Add(
            new(
                StepKind.Result,
                "D_a(P||Q) = log ∫ p^a q^(1−a) / (a − 1).",
                "van Erven, Harremoës (2014), def. 2",
                new Claim.Identity(quotient, value),
                when
            )
        );
        return new(when, new Outcome.Finite(value), log);
    }
}
