using KlSymbolic.Algebra;

namespace KlSymbolic.Explanations.Projections;

/// <summary>The mean of a sufficient statistic under the target and under the fitted member: equal at the forward projection.</summary>
/// <param name="Statistic">The statistic, a function of x.</param>
/// <param name="UnderTarget">Its mean under the target.</param>
/// <param name="UnderFit">Its mean under the fitted member.</param>
public sealed record MomentRow(Expr Statistic, double UnderTarget, double UnderFit);
