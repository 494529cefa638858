using KlSymbolic.Evaluation;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Plots;

/// <summary>What a picture of a pair shows: the names, the shapes, and each divergence that is drawn or told.</summary>
/// <param name="P">The name of the first distribution.</param>
/// <param name="Q">The name of the second distribution.</param>
/// <param name="Unit">The unit of all amounts.</param>
/// <param name="Shapes">The outcomes or curves.</param>
/// <param name="Forward">KL(P||Q); null where nothing is said of it.</param>
/// <param name="Reverse">KL(Q||P); null where nothing is said of it.</param>
internal sealed record PairPicture(
    string P,
    string Q,
    InformationUnit Unit,
    PairShapes Shapes,
    Amount? Forward,
    Amount? Reverse
)
{
    /// <summary>What an explanation found.</summary>
    public static PairPicture Of(PairExplanation pair) =>
        new(
            ExplainedNames.Of(pair.P),
            ExplainedNames.Of(pair.Q),
            pair.Unit,
            new(pair.Outcomes, pair.Curve),
            pair.Forward.Divergence,
            pair.Reverse.Divergence
        );
}
