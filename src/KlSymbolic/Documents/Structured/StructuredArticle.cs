using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Structured;

/// <summary>Everything that is said of a pair of distributions of vectors or matrices, as blocks that any format can write.</summary>
internal static class StructuredArticle
{
    /// <summary>The article without its heading.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="level">The level of its headings.</param>
    /// <param name="version">The version of the library that is named; null for none.</param>
    public static IEnumerable<Block> Of(StructuredDerivation pair, int level, string? version = null) =>
        [
            .. StructuredDefinition.OfPair(pair, level),
            .. OutcomeSection.Of(Quantity.Divergence, pair.Divergence, level),
            .. OutcomeSection.Of(Quantity.Entropy, pair.Entropy, level),
            .. OutcomeSection.Of(Quantity.CrossEntropy, pair.CrossEntropy, level),
            .. Decomposition(pair, level),
            .. StructuredGradientSection.Of(StructuredGradientDeriver.Of(pair), level),
            .. StructuredSymmetrySection.Of(pair, level),
            .. LimitSection.Of(StructuredLimits.Of(pair), StructuredLimits.VanishesAtEquality(pair), level),
            new Block.Fold("Steps", [.. Steps(pair)]),
            .. Code(pair),
            .. References(pair, level),
            .. ProvenanceSection.Of(
                "the normal form of formulas with matrices",
                Rules(pair).Select(r => r.Split(':')[0]),
                "every step is named",
                level,
                version
            ),
        ];

    private static IEnumerable<Block> Decomposition(StructuredDerivation pair, int level)
    {
        if (pair.Steps.FirstOrDefault(s => s.Kind == StepKind.Decomposition) is not { Left: { } kl, Right: { } other })
            yield break;
        var difference = Piece.Of(MathSigns.CrossEntropy, MathSigns.Minus, MathSigns.Entropy);
        yield return new Block.Heading(level, "Decomposition");
        yield return new Block.Display(new Piece.Chain([difference, other, kl, MathSigns.Divergence]));
        yield return pair.Decomposition switch
        {
            Truth.True => Block.Of(
                "Proven: the normal form of ",
                Piece.Of(difference, MathSigns.Minus, MathSigns.Divergence),
                " is 0."
            ),
            Truth.False => Block.Of("Refuted: the difference is not 0."),
            _ => Block.Of("Not decided: the normal form of the difference does not vanish."),
        };
    }

    private static IEnumerable<Block> Code(StructuredDerivation pair)
    {
        ImmutableArray<Block> code =
        [
            .. CodeSection.Of(
                pair.P.Family.Name,
                pair.Q.Family.Name,
                pair.Divergence,
                StructuredCode.Over(pair, pair.P, pair.Q)
            ),
        ];
        return code.IsEmpty ? [] : [new Block.Fold("Code", code)];
    }

    private static IEnumerable<Block> Steps(StructuredDerivation pair) =>
        pair.Steps.Where(s => s.Kind != StepKind.Decomposition).SelectMany((s, i) => Step(i + 1, s));

    private static IEnumerable<Block> Step(int number, StructuredStep step)
    {
        yield return Block.Of(
            number.ToString(CultureInfo.InvariantCulture) + ". ",
            new Inline.Strong(StepNames.Of(step.Kind) + "."),
            $" {step.Reason} ",
            new Inline.Emphasis($"({step.Reference})")
        );
        if (step.Right is not { } right)
            yield break;
        yield return new Block.Display(
            (step.Left, step.Kind) switch
            {
                (null, _) => right,
                ({ } left, StepKind.Expectation) => Piece.Of(
                    MathSigns.OpenAverage,
                    left,
                    MathSigns.CloseAverage,
                    MathSigns.Equals,
                    right
                ),
                ({ } left, _) => new Piece.Chain([left, right]),
            }
        );
    }

    private static IEnumerable<Block> References(StructuredDerivation pair, int level)
    {
        yield return new Block.Heading(level, "References");
        yield return new Block.Bullets([
            .. new[] { pair.P.Family, pair.Q.Family }
                .Distinct()
                .Select(f => $"{f.Name}: {f.Reference}.")
                .Concat(Rules(pair).Select(r => r + "."))
                .Select(ImmutableArray<Inline> (line) => [line]),
        ]);
    }

    /// <summary>The rules that expectations were taken from, such as <c>D1: DLMF 5.14.1</c>.</summary>
    private static IEnumerable<string> Rules(StructuredDerivation pair) =>
        pair.Steps.Where(s => s.Kind == StepKind.Expectation).Select(s => s.Reference).Distinct();
}
