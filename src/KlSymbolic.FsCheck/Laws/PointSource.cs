using FsCheck;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.FsCheck.Generation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>Where the points come from at which laws are checked: all arguments of P and Q, or those that a few symbols give.</summary>
internal abstract class PointSource
{
    /// <summary>Whether any arguments of P and Q make a point.</summary>
    public abstract bool IsWhole { get; }

    /// <summary>Whether a condition on the arguments can hold, as far as that can be told.</summary>
    public abstract bool IsPossible(Condition when);

    /// <summary>Points at which a condition holds; null where none of the kind are known.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="when">The condition on the arguments.</param>
    /// <param name="mostTries">How many points in a row may fail the condition before <see cref="NoPointException"/> is thrown.</param>
    public abstract Arbitrary<PairPoint>? Of(PointKind kind, Condition when, int mostTries);

    /// <summary>The points of P and Q that differ from this one in a single value, which is at an edge of its domain or far out.</summary>
    public abstract IEnumerable<PairPoint> AtEdges(PairPoint point);

    /// <summary>The point at which P and Q are exchanged; null where there is none.</summary>
    public abstract PairPoint? Exchanged(PairPoint point);

    /// <summary>The point at which Q has become equal to P; null where there is none.</summary>
    public abstract PairPoint? Equalised(PairPoint point);
}
