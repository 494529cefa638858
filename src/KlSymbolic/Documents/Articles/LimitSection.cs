using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Articles;

/// <summary>What the closed form goes to: at Q = P, and as one parameter goes to an end of its domain.</summary>
internal static class LimitSection
{
    /// <summary>The section with its heading; nothing where no limit is known.</summary>
    public static IEnumerable<Block> Of(PairDerivation pair, int level) =>
        Of(Limits.Of(pair), VanishesAtEquality(pair), level);

    /// <summary>The section with its heading; nothing where no limit is known.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="vanishes">Whether the closed form is proven to be 0 where P and Q are the same.</param>
    /// <param name="level">The level of the heading.</param>
    public static IEnumerable<Block> Of(ImmutableArray<ParameterLimit> limits, bool vanishes, int level)
    {
        if (limits.IsEmpty && !vanishes)
            yield break;
        yield return new Block.Heading(level, "Limits");
        if (vanishes)
            yield return Block.Of(
                "At Q = P the closed form is 0, by the normal form. ",
                "Near it the divergence is half the Fisher information in the difference of the parameters, to second order, where P is regular."
            );
        if (!limits.IsEmpty)
            yield return new Block.Bullets([.. limits.Select(ImmutableArray<Inline> (l) => [Formula(l)])]);
    }

    private static Piece Formula(ParameterLimit limit) =>
        Piece.Of(
            MathSigns.Divergence,
            MathSigns.To,
            limit.Value is { } value ? value : MathSigns.PlusInfinity,
            new Piece.Words(" as "),
            limit.Of,
            MathSigns.To,
            limit.IsAtInfinity ? MathSigns.Infinity : Expr.Zero
        );

    private static bool VanishesAtEquality(PairDerivation pair)
    {
        if (
            pair.P.Family != pair.Q.Family
            || pair.Divergence is not Outcome.Finite { IsSeries: false, Value: var value }
            || !pair.Q.Arguments.All(a => a is Symbol)
        )
            return false;
        try
        {
            var atP = pair.Q.Arguments.Zip(pair.P.Arguments, (q, p) => (q, p)).ToDictionary(a => (Symbol)a.q, a => a.p);
            return ZeroTest.AreEqual(value.Substitute(atP), Expr.Zero, pair.Assumptions) == Truth.True;
        }
        catch (UndefinedExpressionException)
        {
            return false;
        }
    }
}
