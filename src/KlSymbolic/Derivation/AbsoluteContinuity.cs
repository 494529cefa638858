using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>Whether P has no mass where Q has none, read off the supports and, for finitely many outcomes, the masses.</summary>
/// <param name="When">The condition for it, reduced under what is assumed.</param>
/// <param name="Reason">The reason for +infinity elsewhere.</param>
/// <param name="Explanation">That reason in a sentence.</param>
internal sealed record AbsoluteContinuity(Condition When, InfinityReason Reason, string Explanation)
{
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
            : Includes(q.Support, p.Support);
        return new(
            Conditions.Tidy(when, known),
            InfinityReason.Support,
            p.Support.IsDiscrete
                ? "P gives positive probability to an outcome that has probability 0 under Q."
                : "P has mass outside the support of Q."
        );
    }

    private static Condition Includes(Support outer, Support inner) =>
        Condition.And(
            outer.IsUnboundedBelow ? Condition.Always
                : inner.IsUnboundedBelow ? Condition.Never
                : Condition.LessOrEqual(outer.Lower, inner.Lower),
            outer.IsUnboundedAbove ? Condition.Always
                : inner.IsUnboundedAbove ? Condition.Never
                : Condition.LessOrEqual(inner.Upper, outer.Upper)
        );

    private static Condition Covered(Expr x, Distribution p, Distribution q, AssumptionSet known)
    {
        var inside = known.Reduce(q.Support.Contains(x));
        var positive = inside.Equals(Condition.Never)
            ? Condition.Never
            : Condition.And(inside, Condition.Less(0, FiniteOutcomes.Mass(q, x)));
        return Condition.Or(positive, Condition.Equal(FiniteOutcomes.Mass(p, x), 0));
    }
}
