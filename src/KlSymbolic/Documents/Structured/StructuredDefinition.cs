using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Structured;

/// <summary>What is given of distributions of vectors and matrices: log-density, where the mass is, what the symbols stand for.</summary>
internal static class StructuredDefinition
{
    private static readonly TextLayout layout = new();

    /// <summary>The section on both distributions of a pair.</summary>
    public static IEnumerable<Block> OfPair(StructuredDerivation pair, int level) =>
        [
            new Block.Heading(level, "Distributions"),
            .. OfOne("P", "p", pair.P, pair),
            .. OfOne("Q", "q", pair.Q, pair),
            .. pair.Assumptions.Facts.IsEmpty
                ? []
                : new[] { Block.Of("Assumed: ", (Piece)Condition.And(pair.Assumptions.Facts), ".") },
        ];

    /// <summary>A distribution with a name for each argument: its log-density, support, symbols and conditions.</summary>
    public static IEnumerable<Block> Of(string density, StructuredDistribution law, Variate variable)
    {
        var given = law.DensityAt(variable);
        yield return new Block.Display(
            Piece.Of([
                MathSigns.LogDensity(density),
                .. Point(given.Support.Kind, variable),
                MathSigns.Close,
                MathSigns.Equals,
                StructuredDeriver.Shown(given.LogDensity, AssumptionSet.None.With(Condition.And(given.Constraints))),
            ])
        );
        var symbols = string.Join("; ", StructuredNames.Describe(law, layout));
        yield return Block.Of(
            $"It has its mass on {layout.Text(given.Support.Describe(layout.Print))}{(symbols.Length == 0 ? "" : $"; {symbols}")}."
        );
    }

    private static IEnumerable<Block> OfOne(
        string name,
        string density,
        StructuredDistribution law,
        StructuredDerivation pair
    ) =>
        [
            Block.Of(
                new Inline.Strong($"{name} = {StructuredNames.Infix(law, pair.Values)}"),
                ". " + law.Family.Summary
            ),
            // What was given item by item has no name that the log-density could speak of.
            .. pair.Values.IsEmpty ? Of(density, law, pair.Variable) : [],
        ];

    /// <summary>What stands for a point of a support.</summary>
    private static ImmutableArray<Piece> Point(PointKind kind, Variate x) =>
        kind switch
        {
            PointKind.Vectors or PointKind.Simplex or PointKind.Counts or PointKind.Sphere => [Matrix(x.Vector)],
            PointKind.PositiveDefinite => [Matrix(x.Symmetric)],
            PointKind.Matrices => [Matrix(x.Rectangular)],
            PointKind.RealAndPositive => [x.Number, MathSigns.Comma, x.Positive],
            PointKind.VectorAndPositiveDefinite => [Matrix(x.Vector), MathSigns.Comma, Matrix(x.Symmetric)],
            _ => throw new InvalidOperationException($"Unknown kind {kind}."),
        };

    private static Piece Matrix(MatrixSymbol symbol) => MatrixExpr.Of(symbol);
}
