using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Masters;

/// <summary>The law of a variable by its support and the statistics of its log-density; what rules recognise kernels in.</summary>
internal sealed class Law(Symbol variable, Support support, LinearForm logDensity, AssumptionSet known)
{
    /// <summary>x.</summary>
    public Symbol Variable => variable;

    /// <summary>Where x has its mass.</summary>
    public Support Support => support;

    /// <summary>The log-density as coefficients times statistics of x.</summary>
    public LinearForm LogDensity => logDensity;

    /// <summary>What is assumed of the parameters.</summary>
    public AssumptionSet Known => known;

    /// <summary>How functions of x are split.</summary>
    public StatisticSplit Split { get; } = new(variable, support, known);

    /// <summary>Whether x is continuous on (0, ∞).</summary>
    public bool IsOnPositiveReals => !support.IsDiscrete && support.Lower.IsZero && support.IsUnboundedAbove;

    /// <summary>Whether x is continuous on the line.</summary>
    public bool IsOnReals => !support.IsDiscrete && support.IsUnboundedBelow && support.IsUnboundedAbove;

    /// <summary>Whether x is continuous on (0, 1).</summary>
    public bool IsOnUnitInterval => !support.IsDiscrete && support.Lower.IsZero && support.Upper.IsOne;

    /// <summary>Whether the log-density has no other statistics than these.</summary>
    public bool HasOnly(params Expr[] statistics) => logDensity.Statistics.All(s => statistics.Contains(s));

    /// <summary>Whether an expression is positive under what is assumed.</summary>
    public bool IsPositive(Expr e) => Signs.IsPositive(e, known);
}
