using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Masters;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>Derivations by splitting log-densities into statistics and taking their expectations by master rules.</summary>
internal sealed class StatisticRegion : Region
{
    private readonly Symbol x;
    private readonly Law law;
    private readonly Averages averages;

    public StatisticRegion(Distribution p, Distribution? q, AssumptionSet known, Condition under, List<Step> steps)
        : base(p, known, under, steps)
    {
        x = SupportVariable.For(p, q, known);
        var split = new StatisticSplit(x, p.Support, known);
        law = new Law(x, p.Support, split.Of(p.LogDensityAt(x)), known);
        averages = new Averages(law);
    }

    /// <inheritdoc/>
    public override Outcome Entropy()
    {
        Split(StepKind.LogDensity, "log p", P.LogDensityAt(x), law.LogDensity);
        return Average(law.LogDensity.Times(-1), StepKind.Entropy, "H(P) = −E log p: the expectation is linear.");
    }

    /// <inheritdoc/>
    protected override Outcome CrossEntropy(Distribution q, Outcome entropy)
    {
        var logQ = q.LogDensityAt(x);
        var form = law.Split.Of(logQ);
        Split(StepKind.LogDensity, "log q", logQ, form);
        return Average(
            form.Times(-1),
            StepKind.CrossEntropy,
            "H(P, Q) = −E log q: the expectation is linear.",
            entropy
        );
    }

    /// <inheritdoc/>
    protected override Outcome Divergence(Distribution q)
    {
        var logQ = q.LogDensityAt(x);
        var form = law.Split.Of(logQ);
        var ratio = law.LogDensity.Plus(form.Times(-1));
        Split(StepKind.LogRatio, "log p − log q", P.LogDensityAt(x) - logQ, ratio);
        foreach (var statistic in form.Statistics.Where(s => ratio.CoefficientOf(s).IsZero))
        {
            Add(
                StepKind.Cancellation,
                "A statistic has the same coefficient in both log-densities, so that its expectation is not needed.",
                "linearity of the expectation",
                new Claim.Identity(law.LogDensity.CoefficientOf(statistic), form.CoefficientOf(statistic))
            );
        }
        return Average(ratio, StepKind.Result, "KL(P||Q) = E log p − log q: the expectation is linear.");
    }

    private void Split(StepKind kind, string what, Expr before, LinearForm after) =>
        Add(
            kind,
            $"{what} as coefficients times statistics of the variable.",
            "multiplying out in the variable",
            new Claim.Pointwise(x, P.Support, before, after.ToExpr())
        );

    private Outcome Average(LinearForm form, StepKind kind, string reason, Outcome? entropy = null)
    {
        var summands = new List<Tails.Summand>();
        foreach (var statistic in form.Statistics)
        {
            var coefficient = form.CoefficientOf(statistic);
            var found = averages.Of(statistic);
            if (
                found?.Exists.Equals(Condition.Always) != true
                && Simplification.IsZero(coefficient, Known) == Truth.True
            )
                continue;
            if (found is null)
                return new Outcome.NoClosedForm(
                    statistic,
                    "No rule known gives the expectation of this statistic under P."
                );
            found = found with { Value = Simplification.Display(found.Value, Known.With(found.Exists)) };
            Explain(statistic, found);
            summands.Add(new(coefficient, statistic, found));
        }
        var exists = Conditions.Tidy(Condition.And(summands.Select(s => s.Expectation.Exists)), Known);
        if (exists.Equals(Condition.Always))
            return Put(form, summands, kind, reason, exists);
        var missing = Missing(summands, kind, entropy);
        return exists.Equals(Condition.Never)
            ? missing
            : Outcome.Of([
                new(exists, Put(form, summands, kind, reason, exists)),
                new(Conditions.Tidy(exists.Negate(), Known), missing),
            ]);
    }

    /// <summary>The expectations put in.</summary>
    private Outcome.Finite Put(
        LinearForm form,
        List<Tails.Summand> summands,
        StepKind kind,
        string reason,
        Condition exists
    )
    {
        var sum = Sum.Of(summands.Select(s => s.Coefficient * s.Expectation.Value).Append(form.Constant));
        var value = Simplification.Display(sum, Known.With(exists));
        Add(kind, reason, "linearity of the expectation", new Claim.Identity(sum, value), exists);
        return new(value);
    }

    /// <summary>What holds where the expectation of a statistic is infinite.</summary>
    private Outcome Missing(List<Tails.Summand> summands, StepKind kind, Outcome? entropy)
    {
        var open = summands.First(s => !s.Expectation.Exists.Equals(Condition.Always));
        // The negative part of log p − log q is always integrable, so that the expectation is +infinity where it is not finite;
        // H(P, Q) = KL(P||Q) + H(P) then is too, provided that H(P) is finite.
        var isBoundedBelow = kind == StepKind.Result || (kind == StepKind.CrossEntropy && entropy is Outcome.Finite);
        if (!isBoundedBelow || Tails.Deciding(summands, x, Known) is not { } deciding)
            return new Outcome.NoClosedForm(
                open.Statistic,
                "The expectation of this statistic does not exist, and the rest may or may not make up for it."
            );
        foreach (var s in deciding)
        {
            Add(
                StepKind.Divergence,
                "The statistic is not integrable, and no other grows as fast: it decides that log p − log q is not.",
                s.Expectation.Reference,
                new Claim.Diverges(P, x, s.Statistic, s.Expectation.Exists.Negate())
            );
        }
        return new Outcome.Infinite(
            InfinityReason.Tails,
            "P's tail is too heavy for Q: the log-ratio has a statistic with infinite expectation."
        )
        {
            Statistic = deciding[0].Statistic,
        };
    }

    private void Explain(Expr statistic, Expectation expectation)
    {
        if (averages.Change is { Bijection: var bijection, Image: var image })
        {
            var y = image.Variable;
            Add(
                StepKind.ChangeOfVariable,
                $"The law of {bijection.Text} has a known kernel. Expectations carry over and a divergence does not "
                    + "change under a bijection; only an entropy would gain the expectation of the logarithm of the slope.",
                bijection.Rule.Reference,
                new Claim.Pointwise(y, image.Support, bijection.Pushed(law, y), image.LogDensity.ToExpr())
            );
        }
        Add(
            StepKind.Expectation,
            expectation.Reason,
            expectation.Reference,
            new Claim.ExpectationIs(P, x, statistic, expectation.Value, expectation.Exists)
        );
    }
}
