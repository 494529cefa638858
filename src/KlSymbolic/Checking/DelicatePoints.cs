using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Checking;

/// <summary>Points at which right formulas fail in floating point: on the boundary, far out, and where P and Q are nearly equal.</summary>
internal static class DelicatePoints
{
    private const int BasePoints = 3;

    private static readonly ImmutableArray<Rational> Extremes =
    [
        1000,
        -1000,
        Rational.Of(1, 1 << 20),
        1 - Rational.Of(1, 1 << 20),
        1 << 20,
        -(1 << 20),
    ];

    /// <summary>The factors by which a parameter of Q differs from that of P.</summary>
    private static readonly ImmutableArray<Rational> Factors =
    [
        1 + Rational.Of(1, 1 << 20),
        1 + Rational.Of(1, 1 << 26),
    ];

    /// <summary>The points, with the words that say what they are.</summary>
    public static IEnumerable<(string Kind, ImmutableArray<Rational> Values)> Of(
        Subject subject,
        ImmutableArray<Symbol> symbols,
        IEnumerable<Counterexample> onBoundary
    )
    {
        var bases = Points.Of(symbols, subject.Assumptions, BasePoints).ToList();
        foreach (var point in bases)
            yield return ("inside the domain", Values(point));
        foreach (var point in onBoundary)
            yield return (
                "on the boundary",
                [.. symbols.Select(s => point.Point.First(p => p.Symbol.Equals(s)).Value)]
            );
        foreach (var point in bases.Take(2))
        {
            foreach (var symbol in symbols)
            {
                foreach (var value in Extremes.Where(symbol.Domain.Contains))
                {
                    var moved = point.ToDictionary(p => p.Key, p => p.Value);
                    moved[symbol] = value;
                    if (Points.Solve(moved, subject.Assumptions) is { } found)
                        yield return ("far out", Values(found));
                }
            }
        }
        foreach (var point in bases)
        {
            foreach (var factor in Factors)
            {
                var moved = point.ToDictionary(p => p.Key, p => p.Value);
                foreach (var (p, q) in subject.Twins)
                    moved[q] = AsDouble(moved[p] * factor);
                if (
                    subject.Twins.Length > 0
                    && Points.Solve(moved, subject.Assumptions) is { } found
                    && InDomains(found)
                )
                    yield return ("near equality", Values(found));
            }
        }

        ImmutableArray<Rational> Values(IReadOnlyDictionary<Symbol, Rational> point) =>
            [.. symbols.Select(s => AsDouble(point[s]))];
    }

    private static bool InDomains(IReadOnlyDictionary<Symbol, Rational> point) =>
        point.All(p => p.Key.Domain.Contains(p.Value));

    private static Rational AsDouble(Rational value) => Rational.FromDouble(value.ToDouble());
}
