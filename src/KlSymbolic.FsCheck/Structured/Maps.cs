using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.FsCheck.Structured;

/// <summary>What distributions of vectors and matrices become under maps of their points, found under the name of the map.</summary>
internal static class Maps
{
    /// <summary>A distribution's image; null where the map does not apply.</summary>
    internal delegate StructuredValues? Map(StructuredValues d);

    private static readonly ImmutableArray<(string Name, StructuredFamily Family, Map Map)> bijections =
    [
        ("x -> 2x + 3", StructuredCatalog.MultivariateNormal, d => d.With(Moved(d, 0), d.Items[1].Times(4))),
        ("x -> 2x + 3", StructuredCatalog.DiagonalNormal, d => d.With(Moved(d, 0), d.Items[1].Times(2))),
        ("x -> 2x + 3", StructuredCatalog.MatrixNormal, d => d.With(Moved(d, 0), d.Items[1].Times(4), d.Items[2])),
        (
            "(x, tau) -> (2x + 3, tau/4)",
            StructuredCatalog.NormalGamma,
            d => d.With(Moved(d, 0), d.Items[1], d.Items[2], d.Items[3].Times(4))
        ),
        ("reversal", StructuredCatalog.DiagonalNormal, d => d.With(Reversed(d, 0), Reversed(d, 1))),
        ("reversal", StructuredCatalog.Dirichlet, d => d.With(Reversed(d, 0))),
        ("reversal", StructuredCatalog.OneHotCategorical, d => d.With(Reversed(d, 0))),
        ("reversal", StructuredCatalog.Multinomial, d => d.With(d.Items[0], Reversed(d, 1))),
        ("reversal", StructuredCatalog.VonMisesFisher, d => d.With(Reversed(d, 0), d.Items[1])),
        .. Linear("reversal", d => Reversal(d.Items[1].Rows)),
        .. Linear("x -> A x", d => Shear(d.Items[1].Rows)),
        (
            "rotation",
            StructuredCatalog.VonMisesFisher,
            d => d.With(Rotation(d.Items[0].Rows).Times(d.Items[0]), d.Items[1])
        ),
        (
            "the inverse",
            StructuredCatalog.Wishart,
            d => new(StructuredCatalog.InverseWishart, [d.Items[0], d.Items[1].Inverse])
        ),
        (
            "the inverse",
            StructuredCatalog.InverseWishart,
            d => new(StructuredCatalog.Wishart, [d.Items[0], d.Items[1].Inverse])
        ),
    ];

    private static readonly ImmutableArray<(string Name, StructuredFamily Family, Map Map)> coarsenings =
    [
        (
            "all items but the last",
            StructuredCatalog.MultivariateNormal,
            d => Fewer(d, c => d.With(Top(d, 0, c), Corner(d, 1, c)))
        ),
        (
            "all items but the last",
            StructuredCatalog.DiagonalNormal,
            d => Fewer(d, c => d.With(Top(d, 0, c), Top(d, 1, c)))
        ),
        (
            "all items but the last",
            StructuredCatalog.MatrixNormal,
            d => Fewer(d, c => d.With(Top(d, 0, c), Corner(d, 1, c), d.Items[2]))
        ),
        ("all rows but the last", StructuredCatalog.Wishart, d => Fewer(d, c => d.With(d.Items[0], Corner(d, 1, c)))),
        (
            "all rows but the last",
            StructuredCatalog.InverseWishart,
            d => Fewer(d, c => d.With(d.Items[0].Map(df => df - 1), Corner(d, 1, c)))
        ),
        ("the last two together", StructuredCatalog.Dirichlet, d => d.Items[0].Rows > 2 ? d.With(Merged(d, 0)) : null),
        (
            "the last two together",
            StructuredCatalog.OneHotCategorical,
            d => d.Items[0].Rows > 1 ? d.With(Merged(d, 0)) : null
        ),
        (
            "the last two together",
            StructuredCatalog.Multinomial,
            d => d.Items[1].Rows > 1 ? d.With(d.Items[0], Merged(d, 1)) : null
        ),
        ("the precision alone", StructuredCatalog.NormalGamma, Precision),
        (
            "the precision alone",
            StructuredCatalog.NormalWishart,
            d => new(StructuredCatalog.Wishart, [d.Items[2], d.Items[3]])
        ),
    ];

    /// <summary>The bijections that are known for both families.</summary>
    public static ImmutableArray<(string Name, Map OfP, Map OfQ)> Bijections(StructuredFamily p, StructuredFamily q) =>
        Common(bijections, p, q);

    /// <summary>The maps that are known for both families and forget something of a point.</summary>
    public static ImmutableArray<(string Name, Map OfP, Map OfQ)> Coarsenings(StructuredFamily p, StructuredFamily q) =>
        Common(coarsenings, p, q);

    /// <summary>Gamma(shape, rate) is the Wishart distribution of one row with 2 shape degrees of freedom and the scale 1/(2 rate).</summary>
    public static StructuredValues Precision(StructuredValues d) =>
        new(StructuredCatalog.Wishart, [d.Items[2].Times(2), d.Items[3].Map(rate => 1 / (2 * rate))]);

    /// <summary>A list without its last two items, and then their sum.</summary>
    public static ExplicitMatrix Merged(StructuredValues d, int index)
    {
        var (m, count) = (d.Items[index], d.Items[index].Rows - 1);
        return ExplicitMatrix.Of(count, 1, (r, _) => r == count - 1 ? m[r, 0] + m[r + 1, 0] : m[r, 0]);
    }

    private static ImmutableArray<(string Name, Map OfP, Map OfQ)> Common(
        ImmutableArray<(string Name, StructuredFamily Family, Map Map)> maps,
        StructuredFamily p,
        StructuredFamily q
    ) =>
        [
            .. from a in maps
            from b in maps
            where a.Name == b.Name && a.Family.Equals(p) && b.Family.Equals(q)
            select (a.Name, a.Map, b.Map),
        ];

    /// <summary>The image of each family whose points are vectors or matrices under x -> A x, X -> A X A^T.</summary>
    private static ImmutableArray<(string Name, StructuredFamily Family, Map Map)> Linear(
        string name,
        Func<StructuredValues, ExplicitMatrix> a
    ) =>
        [
            (
                name,
                StructuredCatalog.MultivariateNormal,
                d => d.With(a(d).Times(d.Items[0]), Congruent(a(d), d.Items[1]))
            ),
            (
                name,
                StructuredCatalog.MatrixNormal,
                d => d.With(a(d).Times(d.Items[0]), Congruent(a(d), d.Items[1]), d.Items[2])
            ),
            (name, StructuredCatalog.Wishart, d => d.With(d.Items[0], Congruent(a(d), d.Items[1]))),
            (name, StructuredCatalog.InverseWishart, d => d.With(d.Items[0], Congruent(a(d), d.Items[1]))),
        ];

    private static ExplicitMatrix Congruent(ExplicitMatrix a, ExplicitMatrix m) => a.Times(m).Times(a.Transposed);

    private static ExplicitMatrix Moved(StructuredValues d, int index) => d.Items[index].Map(x => 2 * x + 3);

    private static ExplicitMatrix Reversed(StructuredValues d, int index) =>
        Reversal(d.Items[index].Rows).Times(d.Items[index]);

    private static ExplicitMatrix Reversal(int size) =>
        ExplicitMatrix.Of(size, size, (r, c) => r + c == size - 1 ? 1 : 0);

    private static ExplicitMatrix Shear(int size) => ExplicitMatrix.Of(size, size, (r, c) => r >= c ? 1 : 0);

    private static ExplicitMatrix Rotation(int size)
    {
        var (cosine, sine) = (Rational.Of(3, 5), Rational.Of(4, 5));
        return ExplicitMatrix.Of(
            size,
            size,
            (r, c) =>
                r > 1 || c > 1 ? (r == c ? 1 : 0)
                : r == c ? cosine
                : r > c ? sine
                : -sine
        );
    }

    private static StructuredValues? Fewer(StructuredValues d, Func<int, StructuredValues> map) =>
        d.Items[1].Rows > 1 ? map(d.Items[1].Rows - 1) : null;

    private static ExplicitMatrix Top(StructuredValues d, int index, int count) =>
        ExplicitMatrix.Of(count, d.Items[index].Columns, (r, c) => d.Items[index][r, c]);

    private static ExplicitMatrix Corner(StructuredValues d, int index, int count) =>
        ExplicitMatrix.Of(count, count, (r, c) => d.Items[index][r, c]);
}
