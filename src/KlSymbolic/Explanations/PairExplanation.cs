using System.Collections.Immutable;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Explanations;

/// <summary>What two distributions have to do with each other, in numbers: both divergences and where they come from.</summary>
/// <param name="P">The first distribution.</param>
/// <param name="Q">The second distribution.</param>
/// <param name="Unit">The unit of all amounts.</param>
/// <param name="Forward">KL(P||Q) and its parts.</param>
/// <param name="Reverse">KL(Q||P) and its parts.</param>
/// <param name="Outcomes">The outcomes of discrete distributions; empty for densities.</param>
/// <param name="Curve">The densities and contributions over the window worth drawing, in increasing order; empty unless both are continuous.</param>
public sealed record PairExplanation(
    ExplainedLaw P,
    ExplainedLaw Q,
    InformationUnit Unit,
    ExplainedDirection Forward,
    ExplainedDirection Reverse,
    ImmutableArray<OutcomeRow> Outcomes,
    ImmutableArray<CurvePoint> Curve
);
