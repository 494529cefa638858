using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.FsCheck.Generation;
using PointKind = KlSymbolic.FsCheck.Laws.PointKind;

namespace KlSymbolic.FsCheck.Structured;

/// <summary>Random distributions of vectors and matrices of one to three rows, with exact numbers.</summary>
internal static class StructuredDraws
{
    private const int MostRows = 3;
    private const int MostColumns = 2;
    private const int MostTries = 2_000;

    private static readonly Rational small = Rational.Of(1, 1024);

    /// <summary>Pairs of distributions that exist; they shrink in their numbers.</summary>
    public static Arbitrary<StructuredPoint> Points(StructuredFamily p, StructuredFamily q, PointKind kind)
    {
        var patience = new Patience(MostTries, $"{p.Name} || {q.Name}");
        var drawn =
            from rows in Gen.Choose(1, MostRows)
            from columns in Gen.Choose(1, MostColumns)
            from first in Values(p, rows, columns)
            from second in Values(q, rows, columns)
            from shares in Gen.Frequency((7, Gen.Constant(true)), (1, Gen.Constant(false)))
            select Point(kind, first, shares ? WithCountsOf(first, second) : second);
        return Arb.From(
            drawn.Where(point => patience.Keeps(point.TryRead() is not null)),
            point => Shrink(kind, point).Where(x => x.TryRead() is not null)
        );
    }

    private static StructuredPoint Point(PointKind kind, StructuredValues p, StructuredValues q) =>
        kind switch
        {
            PointKind.Equal => new(p, p),
            PointKind.NearlyEqual => new(p, Near(p, q)),
            _ => new(p, q),
        };

    private static Gen<StructuredValues> Values(StructuredFamily family, int rows, int columns) =>
        family
            .Parameters.Select(p => Items(p, rows, columns))
            .Aggregate(
                Gen.Constant(ImmutableArray<ExplicitMatrix>.Empty),
                (all, next) => all.SelectMany(a => next.Select(n => a.Add(n)))
            )
            .Select(items => new StructuredValues(family, items));

    private static Gen<ExplicitMatrix> Items(StructuredParameter parameter, int rows, int columns) =>
        parameter.Shape switch
        {
            ParameterShape.Size => Gen.Constant(Column([rows])),
            ParameterShape.Scalar => Generation.Values.Plain(parameter.Domain).Select(v => Column([v])),
            ParameterShape.Vector when parameter.IsUnit => Directions(rows),
            ParameterShape.Items when parameter.IsDistribution => FiniteDistributions
                .Of(rows)
                .Generator.Select(p => Column(p)),
            ParameterShape.Vector or ParameterShape.Items => Generation
                .Values.Plain(parameter.Domain)
                .ArrayOf(rows)
                .Select(v => Column(v)),
            ParameterShape.PositiveDefinite => PositiveDefinite(rows),
            ParameterShape.PositiveDefiniteColumns => PositiveDefinite(columns),
            _ => Generation
                .Values.Plain(Domain.Real)
                .ArrayOf(rows * columns)
                .Select(v => ExplicitMatrix.Of(rows, columns, (r, c) => v[r * columns + c])),
        };

    /// <summary>Products of a triangular matrix with a positive diagonal and its transpose.</summary>
    private static Gen<ExplicitMatrix> PositiveDefinite(int rows) =>
        from diagonal in Generation.Values.Plain(Domain.Positive).ArrayOf(rows)
        from below in Gen.Choose(-4, 4).ArrayOf(rows * rows)
        select Squared(
            ExplicitMatrix.Of(
                rows,
                rows,
                (r, c) =>
                    r == c ? diagonal[r]
                    : r > c ? Rational.Of(below[r * rows + c], 4)
                    : 0
            )
        );

    /// <summary>Rational points of the sphere, by the stereographic projection.</summary>
    private static Gen<ExplicitMatrix> Directions(int rows) =>
        Gen.Choose(-8, 8)
            .ArrayOf(rows - 1)
            .Select(n =>
            {
                var t = n.Select(i => Rational.Of(i, 4)).ToList();
                var square = t.Aggregate(Rational.Zero, (sum, x) => sum + x * x);
                return Column([.. t.Select(x => 2 * x / (1 + square)), (1 - square) / (1 + square)]);
            });

    /// <summary>The second with the integers of the first where both are of one family: numbers of trials that differ leave nothing to compare.</summary>
    private static StructuredValues WithCountsOf(StructuredValues first, StructuredValues second) =>
        first.Family == second.Family
            ? second.With([
                .. second.Items.Select((m, i) => second.Family.Parameters[i].Domain.IsInteger ? first.Items[i] : m),
            ])
            : second;

    /// <summary>P moved a little towards Q; integers and directions stay.</summary>
    private static StructuredValues Near(StructuredValues p, StructuredValues q) =>
        p.Family != q.Family
            ? q
            : p.With([
                .. p.Items.Select(
                    (m, i) =>
                        p.Family.Parameters[i] is var parameter && (parameter.Domain.IsInteger || parameter.IsUnit)
                            ? m
                            : m.Times(1 - small).Plus(q.Items[i].Times(small))
                ),
            ]);

    private static IEnumerable<StructuredPoint> Shrink(PointKind kind, StructuredPoint point) =>
        kind switch
        {
            PointKind.Equal => Smaller(point.P).Concat(Shrink(point.P)).Select(p => new StructuredPoint(p, p)),
            PointKind.NearlyEqual => [],
            _ => Smaller(point.P)
                .Zip(Smaller(point.Q), (p, q) => new StructuredPoint(p, q))
                .Concat(Shrink(point.P).Select(p => point with { P = p }))
                .Concat(Shrink(point.Q).Select(q => point with { Q = q })),
        };

    /// <summary>The distribution with one row less; none where there is but one, and of directions, whose length is 1.</summary>
    private static IEnumerable<StructuredValues> Smaller(StructuredValues d)
    {
        var parameters = d.Family.Parameters;
        if (parameters.Any(p => p.IsUnit || p.Shape == ParameterShape.Size))
            return [];
        var rows = d.Items.Where((_, i) => HasRows(parameters[i])).Select(m => m.Rows).DefaultIfEmpty(1).Max();
        return rows <= 1
            ? []
            : [d.With([.. d.Items.Select((m, i) => HasRows(parameters[i]) ? Cut(parameters[i], m) : m)])];

        static bool HasRows(StructuredParameter p) =>
            p.Shape is not (ParameterShape.Scalar or ParameterShape.PositiveDefiniteColumns);
    }

    private static ExplicitMatrix Cut(StructuredParameter parameter, ExplicitMatrix m)
    {
        var rows = m.Rows - 1;
        var columns = parameter.Shape == ParameterShape.PositiveDefinite ? rows : m.Columns;
        return ExplicitMatrix.Of(
            rows,
            columns,
            (r, c) => parameter.IsDistribution && r == rows - 1 ? m[r, c] + m[r + 1, c] : m[r, c]
        );
    }

    private static IEnumerable<StructuredValues> Shrink(StructuredValues d) =>
        from i in Enumerable.Range(0, d.Items.Length)
        from simpler in Shrink(d.Family.Parameters[i], d.Items[i])
        select d.With(d.Items.SetItem(i, simpler));

    private static IEnumerable<ExplicitMatrix> Shrink(StructuredParameter parameter, ExplicitMatrix m)
    {
        var numbers = m.Items.Select(e => ((Number)e).Value).ToImmutableArray();
        switch (parameter.Shape)
        {
            case ParameterShape.Size:
                return [];
            case ParameterShape.Vector when parameter.IsUnit:
                var first = ExplicitMatrix.Of(m.Rows, 1, (r, _) => r == 0 ? 1 : 0);
                return m.Items[0].IsOne ? [] : [first];
            case ParameterShape.Items when parameter.IsDistribution:
                return FiniteDistributions.Of(m.Rows).Shrinker(numbers).Select(p => Column(p));
            case ParameterShape.PositiveDefinite or ParameterShape.PositiveDefiniteColumns:
                var identity = ExplicitMatrix.Identity(m.Rows);
                var diagonal = ExplicitMatrix.Of(m.Rows, m.Rows, (r, c) => r == c ? m[r, c] : 0);
                return new[] { identity, identity.Times(2), diagonal }.Where(x => Size(x) < Size(m));
            default:
                return from i in Enumerable.Range(0, numbers.Length)
                    from simpler in Generation.Values.Shrink(parameter.Domain, numbers[i])
                    select ExplicitMatrix.Of(m.Rows, m.Columns, (r, c) => r * m.Columns + c == i ? simpler : m[r, c]);
        }
    }

    private static int Size(ExplicitMatrix m) => m.Items.Sum(e => ((Number)e).Value.BitCount);

    private static ExplicitMatrix Column(IReadOnlyList<Rational> items) =>
        ExplicitMatrix.Of(items.Count, 1, (r, _) => items[r]);

    private static ExplicitMatrix Squared(ExplicitMatrix m) => m.Times(m.Transposed);
}
