using System.Collections.Immutable;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Explanations.Projections;

/// <summary>A family fitted to a target by the least divergence, either way.</summary>
/// <param name="Target">What the family is fitted to.</param>
/// <param name="Onto">The family.</param>
/// <param name="Unit">The unit of the divergences.</param>
/// <param name="Forward">The members that minimise KL(target‖member), the best first: it covers all of the target. Null where not asked for.</param>
/// <param name="Reverse">The members at local minima of KL(member‖target), the best first: each keeps to where the target has mass. Null where
/// not asked for.</param>
/// <param name="Moments">The statistics whose means the forward projection matches; empty where the family is not exponential.</param>
/// <param name="Starts">From how many starts the reverse direction was searched.</param>
public sealed record Projection(
    ProjectionTarget Target,
    Family Onto,
    InformationUnit Unit,
    Optimum? Forward,
    ImmutableArray<Optimum>? Reverse,
    ImmutableArray<MomentRow> Moments,
    int Starts
);
