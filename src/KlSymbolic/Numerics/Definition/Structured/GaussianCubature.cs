using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Numerics.Definition.Structured;

/// <summary>Expectations under a normal vector by the mean of the integrand over 2k points, exact for polynomials of degree 3.</summary>
/// <remarks>
/// The points are m ± √k times the columns of a factor of the covariance, which are found from values of log p alone: a quadratic
/// function is known from its second differences. Source: A. H. Stroud, Approximate Calculation of Multiple Integrals (1971), 7.1, E_n^{r²} 3-1.
/// </remarks>
internal sealed class GaussianCubature(StructuredPair pair, Functional functional)
{
    private const int MostItems = 16;
    private const double Rounding = 1e-27;
    private readonly LogDensities densities = new(pair);

    public DefinitionValue Compute()
    {
        var k = densities.Size;
        if (k > MostItems)
            return new DefinitionValue.NotConverged($"Points of more than {MostItems} items take too long.", 0);
        if (Curvature() is not var (mean, covariance))
            return new DefinitionValue.NotConverged("log p is no quadratic function with rational coefficients.", 0);
        if (DoubleDoubleCholesky.Factor(covariance.Times(k)) is not { } factor)
            return new DefinitionValue.NotConverged("The covariance is not positive definite.", 0);
        var sum = Expr.Zero;
        foreach (var sign in new[] { -1, 1 })
        {
            for (var column = 0; column < k; column++)
            {
                var node = Point(i => mean[i, 0] + sign * factor[i, column]);
                sum = (sum + densities.Integrand(functional, node)).Expand();
            }
        }
        var value = CompiledExpression
            .Compile((sum / (2 * k)).Expand(), [])
            .EvaluateExtended(ReadOnlySpan<double>.Empty);
        if (double.IsNaN(value.Value) || double.IsInfinity(value.Value))
            return new DefinitionValue.NotConverged("The mean cannot be computed in floating point.", 2 * k);
        var size = Size(sum) / (2 * k);
        return new DefinitionValue.Finite(
            value.Value,
            value.Error + Rounding * size + Math.Abs(value.Value) * 1.2e-16,
            2 * k
        );
    }

    private static double Size(Expr sum) =>
        (sum is Sum s ? s.Terms : [sum])
            .Select(t => Math.Abs(CompiledExpression.Compile(t, []).Evaluate(ReadOnlySpan<double>.Empty)))
            .Sum();

    /// <summary>Mean and covariance from the differences of log p between nearby lattice points; null where these are not rational.</summary>
    private (ExplicitMatrix Mean, ExplicitMatrix Covariance)? Curvature()
    {
        var k = densities.Size;
        var origin = At(-1, -1, 1);
        var single = Enumerable.Range(0, k).Select(i => (At(i, -1, 1) - origin).Expand()).ToArray();
        var precision = ExplicitMatrix.Of(k, k, (r, c) => (single[r] + single[c] - At(r, c, 1) + origin).Expand());
        var slope = ExplicitMatrix.Of(k, 1, (r, _) => ((At(r, -1, 1) - At(r, -1, -1)) / 2).Expand());
        if (precision.Items.Concat(slope.Items).Any(e => e is not Number))
            return null;
        var covariance = precision.Inverse;
        return (covariance.Times(slope), covariance);

        Expr At(int i, int j, int step) => densities.P(Point(r => (r == i ? step : 0) + (r == j ? step : 0)));
    }

    /// <summary>A vector, or a matrix row by row.</summary>
    private ExplicitMatrix Point(Func<int, Expr> item) =>
        ExplicitMatrix.Of(densities.Rows, densities.Columns, (r, c) => item(r * densities.Columns + c));
}
