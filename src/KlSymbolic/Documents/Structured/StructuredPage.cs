using System.Globalization;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Formats;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Structured;

/// <summary>A derivation with vectors and matrices as a Markdown page.</summary>
/// <remarks>The same derivation gives the same bytes everywhere; lines end in LF.</remarks>
public static class StructuredPage
{
    /// <summary>The page for a pair of distributions.</summary>
    public static string Markdown(StructuredDerivation d) =>
        new MarkdownFormat("").Write(
            "",
            [
                new Block.Heading(1, $"{d.P.Family.Name} against {d.Q.Family.Name}"),
                new Block.Code(
                    "text",
                    [$"P = {StructuredNames.Infix(d.P, d.Values)}", $"Q = {StructuredNames.Infix(d.Q, d.Values)}"]
                ),
                .. OutcomeSection.Of(Quantity.Divergence, d.Divergence, 2),
                .. OutcomeSection.Of(Quantity.Entropy, d.Entropy, 2),
                .. OutcomeSection.Of(Quantity.CrossEntropy, d.CrossEntropy, 2),
                new Block.Heading(2, "Steps"),
                .. d.Steps.SelectMany((s, i) => Step(i + 1, s)),
            ]
        );

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
                ({ } left, _) => Piece.Of(left, MathSigns.Equals, right),
            }
        );
    }
}
