using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.Documents.Mathematics;

/// <summary>What a step claims, as a formula.</summary>
internal static class ClaimPieces
{
    /// <summary>The formula of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="subject">The name of what both sides of an equation are; null where it has none.</param>
    public static Piece Of(Claim claim, Piece? subject) =>
        claim switch
        {
            Claim.Identity c when subject is null => new Piece.Chain([c.Left, c.Right]),
            Claim.Identity c => new Piece.Chain([subject, c.Left, c.Right]),
            // What is named was written out where the densities were given.
            Claim.Pointwise c => new Piece.Chain(
                subject is null ? [c.Left, c.Right] : [subject, c.Right],
                Piece.Of(MathSigns.Aside, SupportPieces.Of(c.Over, c.Variable))
            ),
            Claim.ExpectationIs c => Piece.Of([
                MathSigns.OpenAverage,
                c.Statistic,
                MathSigns.CloseAverage,
                MathSigns.Equals,
                c.Value,
                .. If(c.When),
            ]),
            Claim.Diverges c => Piece.Of([
                MathSigns.OpenAbsolute,
                c.Statistic,
                MathSigns.CloseAbsolute,
                MathSigns.Equals,
                MathSigns.Infinity,
                .. If(c.When),
            ]),
            Claim.AbsolutelyContinuous c => Continuity(c.When),
            _ => throw new InvalidOperationException($"Unknown claim {claim.GetType().Name}."),
        };

    private static IEnumerable<Piece> If(Condition when) => when.Equals(Condition.Always) ? [] : [MathSigns.If, when];

    private static Piece Continuity(Condition when) =>
        when.Equals(Condition.Always) ? MathSigns.AbsolutelyContinuous
        : when.Equals(Condition.Never) ? MathSigns.NotAbsolutelyContinuous
        : Piece.Of(MathSigns.AbsolutelyContinuous, MathSigns.Iff, when);
}
