using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Numerics.Definition.Structured;

/// <summary>Divergence, entropy and cross-entropy of distributions of vectors from their definitions, from the log-densities alone; in nats.</summary>
/// <remarks>
/// Normal vectors by a cubature that is exact for polynomials of degree 3; counts by summing over all outcomes; the simplex by
/// quadrature one item at a time. No closed form is known here. Thread safe.
/// </remarks>
public static class StructuredDefinition
{
    /// <summary>D(P || Q) of a pair whose arguments all have values.</summary>
    public static DefinitionValue Divergence(StructuredPair pair) => Compute(pair, Functional.Divergence);

    /// <summary>The functional of a pair whose arguments all have values.</summary>
    internal static DefinitionValue Compute(StructuredPair pair, Functional functional)
    {
        var (p, q) = (pair.P.DensityAt(pair.Variable), pair.Q.DensityAt(pair.Variable));
        var (from, to) = (pair.Values.PutIn(p.Support.Total), pair.Values.PutIn(q.Support.Total));
        if (functional != Functional.Entropy && p.Support.Kind != q.Support.Kind)
            return new DefinitionValue.Infinite(InfinityReason.MutuallySingular, 0);
        if (functional != Functional.Entropy && from != to)
            return new DefinitionValue.Infinite(InfinityReason.Support, 0);
        try
        {
            return p.Support.Kind switch
            {
                PointKind.Vectors or PointKind.Matrices => new GaussianCubature(pair, functional).Compute(),
                PointKind.Counts => new CountEnumeration(pair, functional).Compute(),
                PointKind.Simplex => SimplexQuadrature.Compute(pair, functional),
                _ => new DefinitionValue.NotConverged("No quadrature is known here for points of this kind.", 0),
            };
        }
        catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
        {
            return new DefinitionValue.NotConverged(e.Message, 0);
        }
    }
}
