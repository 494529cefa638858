using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Evaluation;

/// <summary>Compares Fisher informations in numbers with second derivatives of the divergence, closed or by its definition.</summary>
/// <remarks>Thread safe. Second differences are those of KL(θ||θ + h v), which is h² vᵀ I v / 2 + O(h³), taken on both sides and extrapolated.</remarks>
public static class FisherComparer
{
    private static readonly Rational step = Rational.Of(1, 64);

    /// <summary>The entry at a point where its condition holds; null where no value is found.</summary>
    /// <param name="fisher">The Fisher information.</param>
    /// <param name="entry">One of its entries.</param>
    public static FisherComparison? Compare(FisherDerivation fisher, FisherEntry entry)
    {
        if (
            entry.Information.Value is not { } information
            || PlainPoint.Of([.. fisher.P.FreeSymbols()], Conditions(fisher, entry)) is not { } values
        )
            return null;
        var symbols = values.Select(v => v.Symbol).ToImmutableArray();
        var point = values.Select(v => v.Value.ToDouble()).ToArray();
        var value = CompiledExpression.Compile(information, symbols).Evaluate(point);
        var (hessian, tolerance, isByDefinition) = entry.Hessian.Value is { } closed
            ? (CompiledExpression.Compile(closed, symbols).Evaluate(point), 1e-9 * (1 + Math.Abs(value)), false)
            : (ByDefinition(fisher, entry, values), 1e-5 * (1 + Math.Abs(value)), true);
        return IsNumber(value) && IsNumber(hessian)
            ? new(entry, values, value, hessian, tolerance, isByDefinition)
            : null;
    }

    private static IEnumerable<Condition> Conditions(FisherDerivation fisher, FisherEntry entry) =>
        [.. fisher.Assumptions.Facts, entry.Information.When, entry.Hessian.When];

    private static double ByDefinition(
        FisherDerivation fisher,
        FisherEntry entry,
        ImmutableArray<(Symbol Symbol, Rational Value)> values
    )
    {
        var (i, j) = (entry.First, entry.Second);
        if (i.Equals(j))
            return Curvature([(i, 1)]);
        // 4 vᵢ I vⱼ by polarisation.
        return (Curvature([(i, 1), (j, 1)]) - Curvature([(i, 1), (j, -1)])) / 4;

        double Curvature((Symbol Symbol, int Sign)[] direction)
        {
            var (coarse, fine) = (Difference(step), Difference(step / 2));
            return (4 * fine - coarse) / 3;

            double Difference(Rational h) => (Divergence(h) + Divergence(-h)) / (h * h).ToDouble();

            double Divergence(Rational h)
            {
                var at = values.ToDictionary(v => v.Symbol, v => (Expr)v.Value);
                var moved = values.ToDictionary(
                    v => v.Symbol,
                    v => (Expr)(v.Value + direction.Where(d => d.Symbol.Equals(v.Symbol)).Sum(h))
                );
                return
                    DefinitionEvaluator.Divergence(fisher.P.Substitute(at), fisher.P.Substitute(moved))
                        is DefinitionValue.Finite f
                    ? f.Value
                    : double.NaN;
            }
        }
    }

    private static Rational Sum(this IEnumerable<(Symbol Symbol, int Sign)> direction, Rational h) =>
        direction.Aggregate(Rational.Zero, (sum, d) => sum + d.Sign * h);

    private static bool IsNumber(double x) => !double.IsNaN(x) && !double.IsInfinity(x);
}
