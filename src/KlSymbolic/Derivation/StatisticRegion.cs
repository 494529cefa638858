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
    public override Outcome CrossEntropy(Distribution q)
    {
        var logQ = q.LogDensityAt(x);
        var form = law.Split.Of(logQ);
        Split(StepKind.LogDensity, "log q", logQ, form);
        return Average(form.Times(-1), StepKind.CrossEntropy, "H(P, Q) = −E log q: the expectation is linear.");
    }

    /// <inheritdoc/>
    public override Outcome Divergence(Distribution q)
    {
        var logQ = q.LogDensityAt(x);
        var form = law.Split.Of(logQ);
        var ratio = law.LogDensity.Plus(form.Times(-1));
        Split(StepKind.LogRatio, "log p − log q", P.LogDensityAt(x) - logQ, ratio);
        foreach (var statistic in form.Statistics.Where(s => ratio.CoefficientOf(s).IsZero))
        {
            Add(
                StepKind.Cancellation,
                $"{statistic} has the same coefficient in both log-densities: its expectation is not needed.",
                "linearity of the expectation",
                new Claim.Identity(law.LogDensity.CoefficientOf(statistic), form.CoefficientOf(statistic))
            );
        }
        return Average(ratio, StepKind.Result, "KL(P||Q) = E log p − log q: the expectation is linear.");
    }

    private void Split(StepKind kind, string what, Expr before, LinearForm after) =>
        Add(
            kind,
            $"{what} as coefficients times statistics of {x}.",
            "multiplying out in the variable",
            new Claim.Pointwise(x, P.Support, before, after.ToExpr())
        );

    private Outcome Average(LinearForm form, StepKind kind, string reason)
    {
        var summands = new List<Expr> { form.Constant };
        var exists = Condition.Always;
        foreach (var statistic in form.Statistics)
        {
            if (averages.Of(statistic) is not { } expectation)
                return new Outcome.NoClosedForm(statistic, $"No rule known gives the expectation of {statistic}.");
            Add(
                StepKind.Expectation,
                expectation.Reason,
                expectation.Reference,
                new Claim.ExpectationIs(P, x, statistic, expectation.Value, expectation.Exists)
            );
            exists = Condition.And(exists, expectation.Exists);
            summands.Add(form.CoefficientOf(statistic) * expectation.Value);
        }
        var sum = Sum.Of(summands);
        var value = Simplification.Display(sum, Known);
        Add(kind, reason, "linearity of the expectation", new Claim.Identity(sum, value));
        return new Outcome.Finite(value);
    }
}
