using KlSymbolic.Derivation;

namespace KlSymbolic.Documents.Mathematics;

/// <summary>What a derivation arrived at as the right side of an equation.</summary>
internal static class OutcomePieces
{
    /// <summary>The formula, or the cases with their conditions.</summary>
    public static Piece Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Finite f => f.Value,
            Outcome.Infinite => MathSigns.PlusInfinity,
            Outcome.NoClosedForm => new Piece.Words("no closed form known"),
            Outcome.Cases c => new Piece.Cases([.. c.Items.Select(i => (Of(i.Outcome), i.When))]),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };
}
