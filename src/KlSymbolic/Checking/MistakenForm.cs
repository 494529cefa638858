using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Checking;

/// <summary>What a formula is when a known mistake is made.</summary>
/// <param name="Value">The formula.</param>
/// <param name="Assumptions">What holds where it is finite.</param>
/// <param name="Diagnosis">The mistake.</param>
internal sealed record MistakenForm(Expr Value, AssumptionSet Assumptions, Diagnosis Diagnosis);
