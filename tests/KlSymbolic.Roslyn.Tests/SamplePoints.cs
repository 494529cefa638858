using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Roslyn.Tests;

/// <summary>Points of a closed form's parameter space: moderate dyadic numbers, ends of closed domains among them.</summary>
internal static class SamplePoints
{
    private const int Tries = 4000;

    /// <summary>Up to a number of different points at which the assumptions hold; the same ones in every run.</summary>
    public static IEnumerable<Dictionary<Symbol, Rational>> Of(ClosedForm form, int count)
    {
        var random = new Random(20_240_229);
        var seen = new HashSet<string>();
        for (var i = 0; i < Tries && seen.Count < count; i++)
        {
            var point = form.Symbols.ToDictionary(s => s, s => Draw(s.Domain, random));
            Normalise(form, point);
            if (
                form.Symbols.All(s => s.Domain.Contains(point[s]))
                && Holds(Condition.And(form.Assumptions.Facts.Append(form.When)), point)
                && seen.Add(string.Join(',', form.Symbols.Select(s => point[s])))
            )
                yield return point;
        }
    }

    private static bool Holds(Condition condition, Dictionary<Symbol, Rational> point)
    {
        var values = point.ToDictionary(p => p.Key, p => (Expr)p.Value);
        return AssumptionSet.None.Decide(condition.Map(e => e.Substitute(values))) == Truth.True;
    }

    private static Rational Draw(Domain domain, Random random)
    {
        var value = (domain.Lower, domain.Upper) switch
        {
            ({ } l, { } u) => l + (u - l) * Rational.Of(random.Next(0, 9), 8),
            // Some conditions hold only beyond 4 or so, and most moments are finite there.
            ({ } l, null) => l + Rational.Of(random.Next(0, 25) << random.Next(0, 3), 8),
            (null, { } u) => u - Rational.Of(random.Next(0, 25) << random.Next(0, 3), 8),
            _ => Rational.Of(random.Next(-16, 17) << random.Next(0, 2), 8),
        };
        return domain.IsInteger ? value.Floor() : value;
    }

    /// <summary>Moves the last symbol of each sum that must be 1 to what is left over by the others, and symbols to what they equal.</summary>
    private static void Normalise(ClosedForm form, Dictionary<Symbol, Rational> point)
    {
        foreach (var fact in form.Assumptions.Facts.Where(f => f.Comparison == Comparison.Equal))
        {
            var values = point.ToDictionary(p => p.Key, p => (Expr)p.Value);
            if (fact.Left is Symbol left && fact.Right.Substitute(values) is Number right)
                point[left] = right.Value;
            else if (fact.Right is Symbol symbol && fact.Left.Substitute(values) is Number number)
                point[symbol] = number.Value;
        }
        foreach (
            var fact in form.Assumptions.Facts.Where(f => f is { Comparison: Comparison.Equal, Right.IsOne: true })
        )
        {
            var parts = fact.Left.FreeSymbols().ToList();
            foreach (var part in parts.SkipLast(1))
                point[part] /= 2;
            point[parts[^1]] = parts.SkipLast(1).Aggregate(Rational.One, (rest, s) => rest - point[s]);
        }
    }
}
