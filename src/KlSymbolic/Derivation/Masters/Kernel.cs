using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Masters;

/// <summary>A kernel that a rule recognised, with its parameters.</summary>
internal abstract class Kernel
{
    /// <summary>Whether the rule knows a few statistics only, so that a change of variable may know more.</summary>
    public virtual bool IsPartial => false;

    /// <summary>The expectation of a statistic; null where the rule does not know it.</summary>
    public abstract Expectation? Expect(Expr statistic);

    /// <summary>The expectation of a statistic over x below a point inside the support, 0 above; null where the rule does not know it.</summary>
    public virtual Expr? ExpectBelow(Expr statistic, Expr point) => null;
}
