using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Derivation.Structured;

/// <summary>One step of a derivation with matrices: what is done, why it is allowed, and what equals what.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Reason">Why it is allowed, in a sentence.</param>
/// <param name="Reference">The rule used, or where the step is found in the literature.</param>
/// <param name="Left">What stood there before; for an expectation, the statistic. Numbers are matrices of size 1. Null where the sentence says all.</param>
/// <param name="Right">What stands there after; for an expectation, its value.</param>
public sealed record StructuredStep(
    StepKind Kind,
    string Reason,
    string Reference,
    MatrixExpr? Left = null,
    MatrixExpr? Right = null
);
