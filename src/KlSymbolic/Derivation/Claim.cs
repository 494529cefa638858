using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>What a step asserts, in a form that can be checked without knowing how the step was made; the set is closed.</summary>
/// <remarks>A claim holds for all parameters that the derivation's assumptions and the step's own condition allow.</remarks>
public abstract record Claim
{
    private protected Claim() { }

    /// <summary>Two expressions in the parameters are equal.</summary>
    /// <param name="Left">What stood there before the step.</param>
    /// <param name="Right">What stands there after it.</param>
    public sealed record Identity(Expr Left, Expr Right) : Claim;

    /// <summary>Two functions of x are equal on a support.</summary>
    /// <param name="Variable">x.</param>
    /// <param name="Over">The support of x.</param>
    /// <param name="Left">What stood there before the step.</param>
    /// <param name="Right">What stands there after it.</param>
    public sealed record Pointwise(Symbol Variable, Support Over, Expr Left, Expr Right) : Claim;

    /// <summary>The expectation of a function of x exists and has a value.</summary>
    /// <param name="Law">The distribution of x.</param>
    /// <param name="Variable">x.</param>
    /// <param name="Statistic">The function of x.</param>
    /// <param name="Value">Its expectation.</param>
    /// <param name="When">The condition under which it exists.</param>
    public sealed record ExpectationIs(Distribution Law, Symbol Variable, Expr Statistic, Expr Value, Condition When)
        : Claim;

    /// <summary>A function of x is not integrable.</summary>
    /// <param name="Law">The distribution of x.</param>
    /// <param name="Variable">x.</param>
    /// <param name="Statistic">The function of x.</param>
    /// <param name="When">The condition under which the expectation of its absolute value is infinite.</param>
    public sealed record Diverges(Distribution Law, Symbol Variable, Expr Statistic, Condition When) : Claim;

    /// <summary>P has no mass where Q has none.</summary>
    /// <param name="P">The distribution that the expectation is taken under.</param>
    /// <param name="Q">The distribution that it is compared with.</param>
    /// <param name="When">The condition that holds exactly where the claim does; never for mutually singular distributions.</param>
    public sealed record AbsolutelyContinuous(Distribution P, Distribution Q, Condition When) : Claim;
}
