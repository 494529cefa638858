using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>Whether P has no mass where Q has none, read off the supports and, for finitely many outcomes, the masses.</summary>
/// <param name="When">The condition for it, reduced under what is assumed.</param>
/// <param name="Reason">The reason for +infinity elsewhere.</param>
/// <param name="Explanation">That reason in a sentence.</param>
/// <remarks>Inside its support a density is positive almost everywhere; a mass may vanish only where there are finitely many outcomes.</remarks>
internal sealed record AbsoluteContinuity(Condition When, InfinityReason Reason, string Explanation)
{
    /// <summary>What was found, in a sentence.</summary>
    public string Finding =>
        When.Equals(Condition.Always)
            ? "P has no mass where Q has none, so that the log-ratio is finite almost surely under P."
        : When.Equals(Condition.Never) ? Explanation
        : "P has no mass where Q has none under the condition stated, and only there.";

    /// <summary>The condition for P against Q.</summary>
    public static AbsoluteContinuity Of(Distribution p, Distribution q, AssumptionSet known)
    {
        if (p.Support.IsDiscrete != q.Support.IsDiscrete)
            return new(
                Condition.Never,
                InfinityReason.MutuallySingular,
                "One distribution is discrete and the other continuous, so that each gives probability 1 to a set to which "
                    + "the other gives 0."
            );
        var when = FiniteOutcomes.Of(p.Support) is { } outcomes
            ? Condition.And(outcomes.Select(x => Covered(x, p, q, known)))
            : Condition.And(Includes(q, p, known), VanishingMasses.Allowed(p, q, known));
        return new(
            Conditions.Tidy(when, known),
            InfinityReason.Support,
            p.Support.IsDiscrete
                ? "P gives positive probability to an outcome that has probability 0 under Q."
                : "P has mass outside the support of Q."
        );
    }

    private static Condition Includes(Distribution q, Distribution p, AssumptionSet known)
    {
        var (outer, inner) = (q.Support, p.Support);
        return Condition.And(
            outer.IsUnboundedBelow ? Condition.Always
                : inner.IsUnboundedBelow ? Condition.Never
                : Condition.Or(
                    known.Reduce(Condition.LessOrEqual(outer.Lower, inner.Lower)),
                    IsAllAt(inner.Upper, inner.Lower, u => Condition.LessOrEqual(outer.Lower, u))
                ),
            outer.IsUnboundedAbove ? Condition.Always
                : inner.IsUnboundedAbove ? Condition.Never
                : Condition.Or(
                    known.Reduce(Condition.LessOrEqual(inner.Upper, outer.Upper)),
                    IsAllAt(inner.Lower, inner.Upper, l => Condition.LessOrEqual(l, outer.Upper))
                )
        );

        // A binomial law with probability 0 has no mass at its last outcome, nor at any but the first.
        Condition IsAllAt(Expr end, Expr empty, Func<Expr, Condition> isInside) =>
            !inner.IsDiscrete ? Condition.Never
            : inner.IsUnboundedBelow || inner.IsUnboundedAbove ? FiniteOutcomes.IsPossible(p, empty).Negate()
            : Condition.And(FiniteOutcomes.IsPossible(p, empty).Negate(), known.Reduce(isInside(end)));
    }

    private static Condition Covered(Expr x, Distribution p, Distribution q, AssumptionSet known)
    {
        var inside = known.Reduce(q.Support.Contains(x));
        var positive = inside.Equals(Condition.Never)
            ? Condition.Never
            : Condition.And(inside, FiniteOutcomes.IsPossible(q, x));
        return Condition.Or(positive, FiniteOutcomes.IsPossible(p, x).Negate());
    }
}
