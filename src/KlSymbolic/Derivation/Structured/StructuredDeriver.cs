using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Derivation.Structured.Kernels;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Notation;

namespace KlSymbolic.Derivation.Structured;

/// <summary>Derives divergences, cross-entropies and entropies of distributions of vectors and matrices from their log-densities alone.</summary>
/// <remarks>
/// The log-density is linear in statistics of the variable; the kernel, recognised from these statistics and the support, gives their
/// expectations. Sizes may be symbols. Thread safe; all values are in nats.
/// </remarks>
public static class StructuredDeriver
{
    /// <summary>KL(P||Q), H(P, Q) and H(P).</summary>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with, of points of the same sizes.</param>
    /// <param name="variable">The variable of both log-densities.</param>
    /// <param name="assumptions">What holds beyond the domains of the symbols.</param>
    public static StructuredDerivation Derive(
        StructuredDistribution p,
        StructuredDistribution q,
        Variate variable,
        AssumptionSet assumptions
    ) => Derive(p, q, variable, assumptions, sameTotals: false);

    /// <summary>An expression with matrices and sums over items in the form in which it is shown.</summary>
    public static Expr Shown(Expr e, AssumptionSet assumptions) => StructuredDisplay.Of(e, assumptions);

    private static StructuredDerivation Derive(
        StructuredDistribution p,
        StructuredDistribution q,
        Variate variable,
        AssumptionSet assumptions,
        bool sameTotals
    )
    {
        var (left, right) = (p.DensityAt(variable), q.DensityAt(variable));
        var known = assumptions.With(Condition.And(left.Constraints.Concat(right.Constraints)));
        var raw = new Dictionary<StepKind, Expr>();
        var steps = new List<StructuredStep> { Continuity(left.Support, right.Support) };
        var law = new StructuredLaw(variable, left, known);
        var kernel = StructuredMaster.KernelOf(law);
        if (!sameTotals && Coincide(left.Support, right.Support, known) is var same && !same.Equals(Condition.Always))
        {
            if (!same.Equals(Condition.Never))
                return Conditional(p, q, variable, assumptions, same);
            var infinite = Singular(left.Support, right.Support);
            var alone = Average(-left.LogDensity, StepKind.Entropy, "H(P) = −E log p");
            return new()
            {
                P = p,
                Q = q,
                Variable = variable,
                Assumptions = known,
                Divergence = infinite,
                CrossEntropy = infinite,
                Entropy = alone,
                Decomposition = Truth.Unknown,
                Steps = [.. steps],
            };
        }
        var ratio = left.LogDensity - right.LogDensity;
        if (sameTotals && right.Support.Total is Symbol total)
            ratio = ratio.Substitute(total, left.Support.Total);
        Show(StepKind.LogRatio, "log p − log q as coefficients times statistics of the variable.", ratio);
        var divergence = Average(ratio, StepKind.Result, "KL(P||Q) = E log p − log q");
        var entropy = Average(-left.LogDensity, StepKind.Entropy, "H(P) = −E log p");
        var crossEntropy = Average(ratio - left.LogDensity, StepKind.CrossEntropy, "H(P, Q) = −E log q");
        return new()
        {
            P = p,
            Q = q,
            Variable = variable,
            Assumptions = known,
            Divergence = divergence,
            CrossEntropy = crossEntropy,
            Entropy = entropy,
            Decomposition = Decompose(divergence, crossEntropy, entropy),
            Steps = [.. steps],
        };

        void Show(StepKind kind, string reason, Expr e) =>
            steps.Add(
                new(kind, reason, "multiplying out in the variable", null, Scalar(StructuredDisplay.Of(e, known)))
            );

        Outcome Average(Expr e, StepKind kind, string what)
        {
            var average = new StructuredAverage(kernel, variable, steps);
            var value = average.Of(e);
            if (average.Obstacle is { } obstacle)
                return new Outcome.NoClosedForm(
                    obstacle,
                    "No rule known gives the expectation of this statistic under P."
                );
            raw[kind] = value;
            var shown = StructuredDisplay.Of(value, known);
            steps.Add(
                new(
                    kind,
                    $"{what}: the expectation is linear.",
                    "linearity of the expectation",
                    Scalar(value),
                    Scalar(shown)
                )
            );
            if (known.Reduce(average.Exists) is var exists && exists.Equals(Condition.Always))
                return new Outcome.Finite(shown);
            var missing =
                kind == StepKind.Entropy
                    ? (Outcome)new Outcome.NoClosedForm(e, "An expectation does not exist here.")
                    : new Outcome.Infinite(
                        InfinityReason.Tails,
                        "P's tail is too heavy for Q: a statistic of the log-ratio has no finite expectation."
                    );
            return Outcome.Of([new(exists, new Outcome.Finite(shown)), new(exists.Negate(), missing)], known);
        }

        Truth Decompose(Outcome d, Outcome c, Outcome h)
        {
            if (
                (d, c, h)
                is not
                (Outcome.Finite { Value: var kl }, Outcome.Finite { Value: var ce }, Outcome.Finite { Value: var e })
            )
                return Truth.Unknown;
            steps.Add(
                new(
                    StepKind.Decomposition,
                    "KL(P||Q) = H(P, Q) − H(P): the two sides are equal.",
                    "linearity of the expectation",
                    Scalar(kl),
                    Scalar(ce - e)
                )
            );
            return StructuredDisplay.IsZero(
                raw[StepKind.Result] - raw[StepKind.CrossEntropy] + raw[StepKind.Entropy],
                known
            );
        }
    }

    /// <summary>The condition that two supports are the same.</summary>
    private static Condition Coincide(StructuredSupport p, StructuredSupport q, AssumptionSet known) =>
        p with { Total = Expr.One } != q with { Total = Expr.One }
            ? Condition.Never
            : known.Reduce(Condition.Equal(p.Total, q.Total));

    /// <summary>Finite where the totals agree, infinite elsewhere.</summary>
    private static StructuredDerivation Conditional(
        StructuredDistribution p,
        StructuredDistribution q,
        Variate variable,
        AssumptionSet assumptions,
        Condition same
    )
    {
        var there = Derive(p, q, variable, assumptions.With(same), sameTotals: true);
        var infinite = Singular(p.DensityAt(variable).Support, q.DensityAt(variable).Support);
        return new()
        {
            P = p,
            Q = q,
            Variable = variable,
            Assumptions = assumptions,
            Divergence = Split(there.Divergence),
            CrossEntropy = Split(there.CrossEntropy),
            Entropy = there.Entropy,
            Decomposition = there.Decomposition,
            Steps = there.Steps,
        };

        Outcome Split(Outcome finite) => Outcome.Of([new(same, finite), new(same.Negate(), infinite)], assumptions);
    }

    private static StructuredStep Continuity(StructuredSupport p, StructuredSupport q) =>
        new(
            StepKind.AbsoluteContinuity,
            $"P has its mass on {p.Describe(e => Infix.Print(e))}, Q on {q.Describe(e => Infix.Print(e))}.",
            "definition of the divergence"
        );

    private static Outcome.Infinite Singular(StructuredSupport p, StructuredSupport q) =>
        p.Kind == q.Kind
            ? new Outcome.Infinite(InfinityReason.Support, "P has mass where Q has none: the points are not the same.")
            : new Outcome.Infinite(
                InfinityReason.MutuallySingular,
                "P and Q have their mass on points of different kinds."
            );

    private static MatrixExpr Scalar(Expr e) => MatrixExpr.Scaled(e, 1);
}
