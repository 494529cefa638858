using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Evaluation.Compiled;

/// <summary>A case of a plan.</summary>
/// <param name="When">When it holds.</param>
/// <param name="Form">The stable form of the value; null where there is none to compute.</param>
/// <param name="IsInfinite">Whether the value is +infinity.</param>
internal sealed record PlannedCase(Condition When, Expr? Form, bool IsInfinite);
