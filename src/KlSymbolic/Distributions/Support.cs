using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Distributions;

/// <summary>Where a distribution has its mass: an interval of the reals, or the integers from one bound to another.</summary>
/// <param name="Lower">The lower end; −inf where there is none.</param>
/// <param name="Upper">The upper end; inf where there is none.</param>
/// <param name="IsDiscrete">Whether the mass sits on the integers between the ends, both included, or on the whole interval.</param>
/// <remarks>Ends of an interval carry no mass, so that open and closed intervals are the same support.</remarks>
public sealed record Support(Expr Lower, Expr Upper, bool IsDiscrete)
{
    /// <summary>The whole line.</summary>
    public static Support Reals { get; } = new(-Formula.Infinity, Formula.Infinity, false);

    /// <summary>x &gt; 0.</summary>
    public static Support PositiveReals { get; } = new(Expr.Zero, Formula.Infinity, false);

    /// <summary>0, 1, 2, ….</summary>
    public static Support Naturals { get; } = new(Expr.Zero, Formula.Infinity, true);

    /// <summary>The interval between two ends.</summary>
    public static Support Between(Expr lower, Expr upper) => new(lower, upper, false);

    /// <summary>The integers from one bound to another, both included.</summary>
    public static Support Integers(Expr lower, Expr upper) => new(lower, upper, true);

    /// <summary>Whether there is no lower end.</summary>
    public bool IsUnboundedBelow => Lower == -Formula.Infinity;

    /// <summary>Whether there is no upper end.</summary>
    public bool IsUnboundedAbove => Upper == Formula.Infinity;

    /// <summary>The condition that a point lies inside the support; for the integers, that an integer does.</summary>
    public Condition Contains(Expr x) =>
        IsDiscrete
            ? Condition.And(
                IsUnboundedBelow ? Condition.Always : Condition.LessOrEqual(Lower, x),
                IsUnboundedAbove ? Condition.Always : Condition.LessOrEqual(x, Upper)
            )
            : Condition.And(
                IsUnboundedBelow ? Condition.Always : Condition.Less(Lower, x),
                IsUnboundedAbove ? Condition.Always : Condition.Less(x, Upper)
            );
}
