using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Checking;

/// <summary>Readable points of a parameter space: small integers and simple fractions first, all assumptions satisfied.</summary>
internal static class Points
{
    private static readonly ImmutableArray<Rational> Candidates =
    [
        1,
        2,
        3,
        Rational.Half,
        0,
        -1,
        -2,
        Rational.Of(1, 4),
        Rational.Of(3, 4),
        Rational.Of(3, 10),
        5,
        Rational.Of(3, 2),
        7,
        -3,
        Rational.Of(1, 8),
        10,
        Rational.Of(7, 10),
        Rational.Of(9, 10),
        20,
        Rational.Of(-5, 2),
    ];

    /// <summary>How many combinations are tried for each point that is asked for.</summary>
    private const int TriesPerPoint = 200;

    /// <summary>Up to a number of points inside the domains at which all assumptions hold; different symbols get different values first.</summary>
    /// <param name="symbols">The parameters.</param>
    /// <param name="assumptions">What holds at each point.</param>
    /// <param name="count">How many points are wanted.</param>
    /// <param name="special">Values that are tried before the usual ones.</param>
    public static IEnumerable<IReadOnlyDictionary<Symbol, Rational>> Of(
        IReadOnlyList<Symbol> symbols,
        AssumptionSet assumptions,
        int count,
        params ImmutableArray<Rational> special
    )
    {
        List<Rational> candidates = [.. special.Concat(Candidates).Distinct()];
        var choices = symbols.Select(s => candidates.Where(c => IsInside(s.Domain, c)).ToList()).ToList();
        if (choices.Any(c => c.Count == 0))
            choices = [.. choices.Select((c, i) => c.Count > 0 ? c : Inside(symbols[i].Domain))];
        if (choices.Any(c => c.Count == 0))
            yield break;
        HashSet<string> tried = [],
            found = [];
        var state = 1u;
        for (var attempt = 0; attempt < count * TriesPerPoint && found.Count < count; attempt++)
        {
            var values = choices.Select((c, i) => c[IndexOf(i, attempt, c.Count, ref state)]).ToList();
            if (!tried.Add(string.Join(",", values)))
                continue;
            var point = new Dictionary<Symbol, Rational>();
            for (var i = 0; i < symbols.Count; i++)
                point[symbols[i]] = values[i];
            // Where equations hold, different values may lead to the same point.
            if (Solve(point, assumptions) is { } solved && found.Add(string.Join(",", symbols.Select(s => solved[s]))))
                yield return solved;
        }
    }

    /// <summary>The first points walk through the simple values side by side; later ones are drawn from a fixed sequence.</summary>
    private static int IndexOf(int symbol, int attempt, int count, ref uint state)
    {
        if (attempt < 4)
            return (symbol + attempt) % Math.Min(count, 5);
        state = unchecked(state * 1664525u + 1013904223u);
        var spread = attempt < 40 ? Math.Min(count, 8) : count;
        return (int)((state >> 8) % (uint)spread);
    }

    private static bool IsInside(Domain d, Rational value) =>
        d.Contains(value) && (d.IsInteger || (value != d.Lower && value != d.Upper));

    private static List<Rational> Inside(Domain d) =>
        (d.Lower, d.Upper) switch
        {
            ({ } l, { } u) => [.. Enumerable.Range(2, 4).Select(n => l + (u - l) / n).Where(d.Contains)],
            ({ } l, null) => [.. Enumerable.Range(1, 4).Select(n => l + n).Where(d.Contains)],
            (null, { } u) => [.. Enumerable.Range(1, 4).Select(n => u - n).Where(d.Contains)],
            _ => [],
        };

    /// <summary>The point moved onto the equations among the assumptions; null where it violates one.</summary>
    internal static Dictionary<Symbol, Rational>? Solve(Dictionary<Symbol, Rational> point, AssumptionSet assumptions)
    {
        var settled = new HashSet<Symbol>();
        // Those of one symbol first: with p2 = 0, p1 + p2 = 1 leaves p1 = 1.
        var equations = assumptions
            .Facts.Where(f => f.Comparison == Comparison.Equal)
            .Select(f => (f.Right - f.Left).Expand())
            .OrderBy(e => e.FreeSymbols().Count);
        foreach (var difference in equations)
        {
            var symbols = difference.FreeSymbols();
            foreach (var symbol in symbols.Reverse().OrderBy(settled.Contains))
            {
                if (difference.Differentiate(symbol) is not Number { Value: { IsZero: false } slope })
                    continue;
                if (At(difference.Substitute(symbol, Expr.Zero), point) is not Number rest)
                    return null;
                var value = -rest.Value / slope;
                if (!symbol.Domain.Contains(value))
                    return null;
                point[symbol] = value;
                break;
            }
            settled.UnionWith(symbols);
        }
        return assumptions.Facts.All(f => Holds(f, point)) ? point : null;
    }

    /// <summary>A point beside another one, with values that no formula is special at; null where the assumptions leave no room.</summary>
    public static IReadOnlyDictionary<Symbol, Rational>? Near(
        IReadOnlyDictionary<Symbol, Rational> point,
        AssumptionSet assumptions
    )
    {
        foreach (var scale in new[] { 1, -1, 1024, -1024 })
        {
            var near = new Dictionary<Symbol, Rational>();
            var step = 0;
            foreach (var value in point.OrderBy(v => v.Key.Name, StringComparer.Ordinal))
            {
                var moved = value.Value + Rational.Of(1, (53 + 6 * step++) * scale);
                near[value.Key] = value.Key.Domain.Contains(moved) ? moved : value.Value;
            }
            if (Solve(near, assumptions) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>Whether a condition holds at a point, decided exactly; a condition that cannot be decided does not hold.</summary>
    public static bool Holds(Condition condition, IReadOnlyDictionary<Symbol, Rational> point) =>
        AssumptionSet.None.Decide(condition.Map(e => At(e, point))) == Truth.True;

    /// <summary>The expression with the values of the point put in.</summary>
    public static Expr At(Expr e, IReadOnlyDictionary<Symbol, Rational> point) =>
        e.Substitute(point.ToDictionary(v => v.Key, v => (Expr)new Number(v.Value)));
}
