using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Checking;

/// <summary>Readable points on the boundary of a parameter space: closed ends of domains, and relations that hold with equality.</summary>
internal static class Boundary
{
    private const int PointsPerEdge = 3;
    private const int MostEdges = 24;

    /// <summary>Points on one edge each, then on two.</summary>
    /// <param name="symbols">The symbols that get values.</param>
    /// <param name="assumptions">What holds.</param>
    /// <param name="conditions">Further relations whose equality is an edge.</param>
    public static IEnumerable<IReadOnlyDictionary<Symbol, Rational>> Points(
        IReadOnlyList<Symbol> symbols,
        AssumptionSet assumptions,
        IEnumerable<Relation> conditions
    )
    {
        var edges = Ends(symbols)
            .Concat(
                assumptions
                    .Facts.Concat(conditions)
                    .Where(f => f.Comparison is Comparison.LessOrEqual or Comparison.Less)
                    .Select(f => Condition.Equal(f.Left, f.Right))
                    .OfType<Relation>()
            )
            .Distinct()
            .Take(MostEdges)
            .ToList();
        var pairs = edges.SelectMany((e, i) => edges.Skip(i + 1).Select(f => (e, f)));
        foreach (var edge in edges)
        {
            foreach (var point in On(assumptions.With(edge), PointsPerEdge))
                yield return point;
        }
        foreach (var (first, second) in pairs.Take(MostEdges))
        {
            foreach (var point in On(assumptions.With(first).With(second), 1))
                yield return point;
        }

        IEnumerable<IReadOnlyDictionary<Symbol, Rational>> On(AssumptionSet edge, int count) =>
            Checking.Points.Of(symbols, edge, count);
    }

    private static IEnumerable<Relation> Ends(IReadOnlyList<Symbol> symbols)
    {
        foreach (var s in symbols.Where(s => !s.Domain.IsInteger))
        {
            if (s.Domain is { Lower: { } lower, LowerClosed: true })
                yield return (Relation)Condition.Equal(s, new Number(lower));
            if (s.Domain is { Upper: { } upper, UpperClosed: true })
                yield return (Relation)Condition.Equal(s, new Number(upper));
        }
    }
}
