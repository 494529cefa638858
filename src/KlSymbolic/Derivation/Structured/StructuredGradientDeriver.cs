using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Derivation.Structured;

/// <summary>Differentiates divergences by vectors, matrices, numbers, and items of lists.</summary>
/// <remarks>Thread safe.</remarks>
public static class StructuredGradientDeriver
{
    /// <summary>What a gradient by a symmetric matrix is.</summary>
    public const string SymmetricConvention =
        "By a symmetric matrix S, the gradient is the symmetric G with dKL = tr(G dS) for symmetric dS.";

    /// <summary>What a gradient by a vector of length 1 is.</summary>
    public const string UnitConvention =
        "By a vector u of length 1, it is the gradient along the sphere: orthogonal to u, with dKL = G' du where u keeps its length.";

    private static readonly string[] otherIndices = ["j", "l", "r"];

    /// <summary>The gradient of KL(P||Q).</summary>
    public static StructuredGradient Of(StructuredDerivation pair) =>
        new(
            pair,
            [
                .. StructuredVariable
                    .Of(pair)
                    .Select(v => new StructuredPartial(
                        NameOf(v),
                        ConventionOf(v),
                        [.. pair.Divergence.AsCases.Select(c => InCase(pair, v, c))]
                    )),
            ]
        );

    private static StructuredSlope InCase(StructuredDerivation pair, StructuredVariable variable, Case item)
    {
        if (Obstacle(variable, pair, item) is { } absence)
            return new(item.When, null, absence);
        var known = pair.Assumptions.With(item.When);
        var slope =
            ((Outcome.Finite)item.Outcome).Value is var value && variable is StructuredVariable.Array a
                ? OfArray(value, a.Symbol)
            : OfNumber(value, variable) is { } number ? MatrixExpr.Scaled(number, 1)
            : null;
        return slope is null
            ? new(item.When, null, "The derivative of a function in the closed form is not known.")
            : new(item.When, Shown(slope, known), null);
    }

    private static string? Obstacle(StructuredVariable variable, StructuredDerivation pair, Case item) =>
        item.Outcome switch
        {
            Outcome.Infinite => "The divergence is infinite and has no derivative.",
            Outcome.NoClosedForm => "The divergence has no closed form by the rules known.",
            _ => variable switch
            {
                StructuredVariable.Number { Symbol: { Domain.IsInteger: true } s } => $"{s} takes integer values only.",
                StructuredVariable.Number { Symbol: var s } when Binds(pair.Assumptions.With(item.When), s) =>
                    $"{s} cannot vary alone, for an equation binds it.",
                StructuredVariable.List { IsDistribution: true } =>
                    "Its items sum to 1, so that none of them varies alone.",
                _ => null,
            },
        };

    private static bool Binds(AssumptionSet known, Symbol symbol) =>
        known.Facts.Any(f => f.Comparison == Comparison.Equal && (f.Left - f.Right).Contains(symbol));

    /// <summary>The gradient; by a vector of length 1 without its part along the vector.</summary>
    private static MatrixExpr? OfArray(Expr value, MatrixSymbol by)
    {
        if (value.Gradient(by) is not { } gradient)
            return null;
        var self = MatrixExpr.Of(by);
        return by.IsUnit ? gradient - MatrixScalars.Trace(self.Transposed * gradient) * self : gradient;
    }

    private static Expr? OfNumber(Expr value, StructuredVariable variable) =>
        variable switch
        {
            StructuredVariable.Number { Symbol: var s } => MatrixDifferentiation.HidesNumber(value, s)
                ? null
                : value.Differentiate(s),
            StructuredVariable.List { Items: var items } => value.DifferentiateItem(items, Index) is { } slope
                ? Renamed(slope)
                : null,
            _ => null,
        };

    /// <summary>The index of the item that a derivative is taken by, unlike that of any sum.</summary>
    private static Symbol Index { get; } = new("#", Domain.PositiveInteger);

    /// <summary>The same as it is shown.</summary>
    /// <summary>The same index as it is shown.</summary>
    private static Symbol ItemIndex { get; } = new("i", Domain.PositiveInteger);

    private static MatrixExpr NameOf(StructuredVariable variable) =>
        variable switch
        {
            StructuredVariable.Number n => MatrixExpr.Scaled(n.Symbol, 1),
            StructuredVariable.Array a => MatrixExpr.Of(a.Symbol),
            StructuredVariable.List l => MatrixExpr.Scaled(l.Items.Of(ItemIndex), 1),
            _ => throw new InvalidOperationException($"Unknown variable {variable.GetType().Name}."),
        };

    private static string? ConventionOf(StructuredVariable variable) =>
        variable switch
        {
            StructuredVariable.Array { Symbol.IsUnit: true } => UnitConvention,
            StructuredVariable.Array { Symbol.IsSymmetric: true } => SymmetricConvention,
            _ => null,
        };

    /// <summary>The index of the item as i, and that of sums around it as j.</summary>
    private static Expr Renamed(Expr e) => Inner(e).Substitute(Index, ItemIndex);

    private static Expr Inner(Expr e)
    {
        var inside = e.MapChildren(Inner);
        if (inside is not IndexedSum { Index.Name: "i" } s)
            return inside;
        var j = new Symbol(otherIndices.First(n => !Binds(s.Body, n)), s.Index.Domain);
        return IndexedSum.Of(j, s.From, s.To, s.Body.Substitute(s.Index, j));
    }

    private static bool Binds(Expr e, string index) =>
        e is IndexedSum s && s.Index.Name == index || e.Children.Any(c => Binds(c, index));

    private static MatrixExpr Shown(MatrixExpr a, AssumptionSet known) =>
        MatrixExpr.Of(
            a.Rows,
            a.Columns,
            a.Terms.Select(t => t with { Coefficient = StructuredDisplay.Of(t.Coefficient, known) })
        );
}
