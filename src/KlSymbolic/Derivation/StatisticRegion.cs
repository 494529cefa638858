using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Ends;
using KlSymbolic.Derivation.Masters;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>Derivations by splitting log-densities into statistics and taking their expectations by master rules.</summary>
internal sealed partial class StatisticRegion : Region
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
    public override Symbol Variable => x;

    /// <inheritdoc/>
    public override Outcome Expect(Expr f, StepKind kind, string reason)
    {
        var form = law.Split.Of(f).Expanded();
        Split(kind, "The function", f, form.ToExpr());
        return Average(form, kind, reason);
    }

    /// <inheritdoc/>
    public override Outcome Entropy()
    {
        Split(StepKind.LogDensity, "log p", P.LogDensityAt(x), law.LogDensity.ToExpr());
        return Average(law.LogDensity.Times(-1), StepKind.Entropy, "H(P) = −E log p: the expectation is linear.");
    }

    /// <inheritdoc/>
    protected override Outcome CrossEntropy(Distribution q, Outcome entropy)
    {
        var logQ = q.LogDensityAt(x);
        var form = law.Split.Of(logQ);
        Split(StepKind.LogDensity, "log q", logQ, form.ToExpr());
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
        Split(StepKind.LogRatio, "log p − log q", P.LogDensityAt(x) - logQ, ratio.ToExpr());
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

    private void Split(StepKind kind, string what, Expr before, Expr after) =>
        Add(
            kind,
            $"{what} as coefficients times statistics of the variable.",
            "multiplying out in the variable",
            new Claim.Pointwise(x, P.Support, before, after)
        );

    private Outcome Average(LinearForm form, StepKind kind, string reason, Outcome? entropy = null)
    {
        if (averages.Of(form, out var obstacle) is not { } averaged)
            return Unknown(form, obstacle!, kind, entropy);
        foreach (var summand in averaged.Summands)
            Explain(summand);
        if (averaged.Summands.Any(s => s.Expectation.Through is not null && form.CoefficientOf(s.Statistic).IsZero))
            Split(StepKind.ChangeOfVariable, "The sum", form.ToExpr(), averaged.Integrand);
        var exists = Conditions.Tidy(Condition.And(averaged.Summands.Select(s => s.Expectation.Exists)), Known);
        if (exists.Equals(Condition.Always))
            return Put(averaged, kind, reason, exists);
        var missing = Missing(averaged.Summands, kind, entropy);
        return exists.Equals(Condition.Never)
            ? missing
            : Outcome.Of([new(exists, Put(averaged, kind, reason, exists)), new(exists.Negate(), missing)], Known);
    }

    /// <summary>What holds where no rule gives an expectation: +infinity where the form outgrows the density, else nothing is known.</summary>
    private Outcome Unknown(LinearForm form, Expr obstacle, StepKind kind, Outcome? entropy)
    {
        var unknown = None(obstacle);
        if (!IsBoundedBelow(kind, entropy))
            return unknown;
        var (when, part) = Integrability.Failure(form, law);
        var fails = Conditions.Tidy(when, Known);
        if (fails.Equals(Condition.Never))
            return unknown;
        Add(
            StepKind.Divergence,
            "This part of log p − log q outgrows the rest, and what the density leaves room for at an end of the support.",
            "comparison with the integral of t^(−1) or of 1",
            new Claim.Diverges(P, x, part, fails)
        );
        var infinite = new Outcome.Infinite(
            InfinityReason.Tails,
            "P's tail is too heavy for Q: the log-ratio outgrows what P's density leaves room for."
        )
        {
            Statistic = part,
        };
        return Outcome.Of([new(fails, infinite), new(fails.Negate(), unknown)], Known);
    }

    /// <summary>Whether an expectation that is not finite is +infinity.</summary>
    /// <remarks>The negative part of log p − log q is always integrable, and H(P, Q) = KL(P||Q) + H(P) where H(P) is finite.</remarks>
    private static bool IsBoundedBelow(StepKind kind, Outcome? entropy) =>
        kind == StepKind.Result || (kind == StepKind.CrossEntropy && entropy is Outcome.Finite);

    /// <summary>The expectations put in.</summary>
    private Outcome Put(Averaged averaged, StepKind kind, string reason, Condition exists)
    {
        if (averaged.Unknown is { } obstacle)
            return None(obstacle);
        var value = Simplification.Display(averaged.Value, Known.With(exists));
        Add(kind, reason, "linearity of the expectation", new Claim.Identity(averaged.Value, value), exists);
        return new Outcome.Finite(value);
    }

    private static Outcome.NoClosedForm None(Expr obstacle) =>
        new(obstacle, "No rule known gives the expectation of this statistic under P.");

    /// <summary>What holds where the expectation of a statistic is infinite.</summary>
    private Outcome Missing(IReadOnlyList<Summand> summands, StepKind kind, Outcome? entropy)
    {
        if (!IsBoundedBelow(kind, entropy) || Tails.Deciding(summands, x, Known) is not { } deciding)
            return new Outcome.NoClosedForm(
                summands.First(s => !s.Expectation.Exists.Equals(Condition.Always)).Statistic,
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

    private void Explain(Summand summand)
    {
        var expectation = summand.Expectation;
        if (expectation.Through is { Rule: var rule, Change: var change, Image: var image })
        {
            var y = image.Variable;
            Add(
                StepKind.ChangeOfVariable,
                $"The law of {change.Text} has a known kernel. Expectations carry over and a divergence does not "
                    + "change under a bijection; only an entropy would gain the expectation of the logarithm of the slope.",
                rule.Reference,
                new Claim.Pointwise(y, image.Support, change.Pushed(law, y), image.LogDensity.ToExpr())
            );
        }
        if (expectation.IsKnown && !expectation.Exists.Equals(Condition.Never))
            Add(
                StepKind.Expectation,
                expectation.Reason,
                expectation.Reference,
                new Claim.ExpectationIs(P, x, summand.Statistic, expectation.Value, expectation.Exists)
            );
    }
}
