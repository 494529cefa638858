using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.FsCheck.Structured;

/// <summary>A divergence as a sum of divergences with rational weights.</summary>
/// <param name="Whole">The pair whose divergence it is.</param>
/// <param name="Terms">The pairs of the sum, with their weights.</param>
internal sealed record Parts(StructuredPoint Whole, ImmutableArray<(Rational Weight, StructuredPoint Point)> Terms)
{
    /// <summary>Independent products: the rule of a family; null where none is known. Its value is null where a point is too small.</summary>
    public static Func<StructuredPoint, Parts?>? OfProduct(StructuredFamily family) =>
        family.Equals(StructuredCatalog.Multinomial) ? Trials
        : family.Equals(StructuredCatalog.DiagonalNormal)
            ? Product((a, b) => a.With(Stacked(a.Items[0], b.Items[0]), Stacked(a.Items[1], b.Items[1])))
        : family.Equals(StructuredCatalog.MultivariateNormal)
            ? Product((a, b) => a.With(Stacked(a.Items[0], b.Items[0]), Blocks(a.Items[1], b.Items[1])))
        : family.Equals(StructuredCatalog.OneHotCategorical)
            ? Product(
                (a, b) =>
                    a.With(
                        ExplicitMatrix.Of(
                            a.Items[0].Rows * b.Items[0].Rows,
                            1,
                            (r, _) => a.Items[0][r / b.Items[0].Rows, 0] * b.Items[0][r % b.Items[0].Rows, 0]
                        )
                    )
            )
        : null;

    /// <summary>Some of the point, and the rest given it: the rule of a family; null where none is known. Its value is null where a point is too small.</summary>
    public static Func<StructuredPoint, Parts?>? OfChain(StructuredFamily family) =>
        family.Equals(StructuredCatalog.Dirichlet) ? Dirichlet
        : family.Equals(StructuredCatalog.OneHotCategorical) ? x => Outcomes(x, 0, 1)
        : family.Equals(StructuredCatalog.Multinomial) ? x => SameTrials(x) ? Outcomes(x, 1, Number(x.P, 0)) : null
        : family.Equals(StructuredCatalog.MultivariateNormal) ? NormalVector
        : family.Equals(StructuredCatalog.NormalGamma) ? NormalGamma
        : family.Equals(StructuredCatalog.NormalWishart) ? NormalWishart
        : null;

    /// <summary>Each trial is one of the same distribution.</summary>
    private static Parts? Trials(StructuredPoint x) =>
        SameTrials(x) ? new(x, [(Number(x.P, 0), new(OneTrial(x.P), OneTrial(x.Q)))]) : null;

    /// <summary>P and Q side by side against Q and P.</summary>
    private static Func<StructuredPoint, Parts?> Product(
        Func<StructuredValues, StructuredValues, StructuredValues> product
    ) => x => new(new(product(x.P, x.Q), product(x.Q, x.P)), [(1, x), (1, x.Exchanged)]);

    /// <summary>The shares of the last two in their sum are independent of all else.</summary>
    private static Parts? Dirichlet(StructuredPoint x) =>
        Coarse(x) is { } coarse ? new(x, [(1, coarse), (1, new(LastTwo(x.P, 0), LastTwo(x.Q, 0)))]) : null;

    /// <summary>Whether it is one of the last two, and which of them.</summary>
    private static Parts? Outcomes(StructuredPoint x, int index, Rational trials)
    {
        if (Coarse(x) is not { } coarse)
            return null;
        var count = x.P.Items[index].Rows;
        var (p, q) = (Last(x.P), Last(x.Q));
        if (p.IsZero)
            return new(x, [(1, coarse)]);
        return q.IsZero ? null : new(x, [(1, coarse), (trials * p, new(Within(x.P, p), Within(x.Q, q)))]);

        Rational Last(StructuredValues d) => Item(d, index, count - 2) + Item(d, index, count - 1);

        StructuredValues Within(StructuredValues d, Rational total) =>
            new(
                StructuredCatalog.OneHotCategorical,
                [ExplicitMatrix.Of(2, 1, (r, _) => Item(d, index, count - 2 + r) / total)]
            );
    }

    /// <summary>The last item given the others is normal, with a mean that is affine in them; its divergence is affine in the squared difference of means.</summary>
    private static Parts? NormalVector(StructuredPoint x)
    {
        if (Coarse(x) is not { } coarse)
            return null;
        var (p, q) = (Conditional.Of(x.P), Conditional.Of(x.Q));
        var difference = p.Slope.Plus(q.Slope.Times(-1));
        var own = coarse.P;
        var atMean = difference.Times(own.Items[0])[0, 0] + p.Intercept - q.Intercept;
        var square = (
            (Number)(atMean * atMean + difference.Times(own.Items[1]).Times(difference.Transposed)[0, 0])
        ).Value;
        return new(x, [(1, coarse), (square, Apart(1)), (1 - square, Apart(0))]);

        StructuredPoint Apart(Rational distance) => new(Normal(distance, p.Variance), Normal(0, q.Variance));
    }

    /// <summary>The precision, and x given it: that divergence is affine in the precision, and so taken at its mean.</summary>
    private static Parts NormalGamma(StructuredPoint x)
    {
        var mean = Number(x.P, 2) / Number(x.P, 3);
        return new(x, [(1, new(Maps.Precision(x.P), Maps.Precision(x.Q))), (1, new(Given(x.P), Given(x.Q)))]);

        StructuredValues Given(StructuredValues d) => Normal(Number(d, 0), 1 / (Number(d, 1) * mean));
    }

    private static Parts? NormalWishart(StructuredPoint x)
    {
        if (Coarse(x) is not { } coarse)
            return null;
        var covariance = x.P.Items[3].Times(x.P.Items[2][0, 0]).Inverse;
        return new(x, [(1, coarse), (1, new(Given(x.P), Given(x.Q)))]);

        StructuredValues Given(StructuredValues d) =>
            new(StructuredCatalog.MultivariateNormal, [d.Items[0], covariance.Times(1 / d.Items[1][0, 0])]);
    }

    private static StructuredPoint? Coarse(StructuredPoint x) =>
        Maps.Coarsenings(x.P.Family, x.Q.Family) is [var map] && map.OfP(x.P) is { } p && map.OfQ(x.Q) is { } q
            ? new(p, q)
            : null;

    private static ExplicitMatrix Stacked(ExplicitMatrix a, ExplicitMatrix b) =>
        ExplicitMatrix.Of(a.Rows + b.Rows, 1, (r, _) => r < a.Rows ? a[r, 0] : b[r - a.Rows, 0]);

    private static ExplicitMatrix Blocks(ExplicitMatrix a, ExplicitMatrix b) =>
        ExplicitMatrix.Of(
            a.Rows + b.Rows,
            a.Rows + b.Rows,
            (r, c) =>
                r < a.Rows && c < a.Rows ? a[r, c]
                : r >= a.Rows && c >= a.Rows ? b[r - a.Rows, c - a.Rows]
                : 0
        );

    private static StructuredValues Normal(Rational mean, Rational variance) =>
        new(
            StructuredCatalog.MultivariateNormal,
            [ExplicitMatrix.Of(1, 1, (_, _) => mean), ExplicitMatrix.Of(1, 1, (_, _) => variance)]
        );

    private static StructuredValues LastTwo(StructuredValues d, int index) =>
        d.With(ExplicitMatrix.Of(2, 1, (r, _) => d.Items[index][d.Items[index].Rows - 2 + r, 0]));

    private static StructuredValues OneTrial(StructuredValues d) => d.With(ExplicitMatrix.Identity(1), d.Items[1]);

    private static bool SameTrials(StructuredPoint x) => Number(x.P, 0) == Number(x.Q, 0);

    private static Rational Number(StructuredValues d, int index) => Item(d, index, 0);

    private static Rational Item(StructuredValues d, int index, int row) => ((Number)d.Items[index][row, 0]).Value;

    /// <summary>The last item of a normal vector given the others: its mean is a row of slopes times them and an intercept.</summary>
    private sealed record Conditional(ExplicitMatrix Slope, Expr Intercept, Rational Variance)
    {
        public static Conditional Of(StructuredValues d)
        {
            var (mean, covariance) = (d.Items[0], d.Items[1]);
            var n = covariance.Rows - 1;
            var others = ExplicitMatrix.Of(n, n, (r, c) => covariance[r, c]);
            var mixed = ExplicitMatrix.Of(1, n, (_, c) => covariance[n, c]);
            var slope = mixed.Times(others.Inverse);
            return new(
                slope,
                mean[n, 0] - slope.Times(ExplicitMatrix.Of(n, 1, (r, _) => mean[r, 0]))[0, 0],
                ((Number)(covariance[n, n] - slope.Times(mixed.Transposed)[0, 0])).Value
            );
        }
    }
}
