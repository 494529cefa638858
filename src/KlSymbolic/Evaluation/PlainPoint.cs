using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Evaluation;

/// <summary>Values of moderate size for symbols, at which conditions hold.</summary>
internal static class PlainPoint
{
    private const int MostTries = 400;

    /// <summary>Values, always the same for the same symbols; null where none of some hundred fits.</summary>
    public static ImmutableArray<(Symbol Symbol, Rational Value)>? Of(
        ImmutableArray<Symbol> symbols,
        IEnumerable<Condition> conditions
    )
    {
        var all = Condition.And(conditions);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            ImmutableArray<Rational> values = [.. symbols.Select((s, i) => Value(s.Domain, Mixed(attempt, i)))];
            if (
                symbols.Zip(values, (s, v) => s.Domain.Contains(v)).All(inside => inside)
                && NumericConditions.Decide(new Point(symbols, values).At(all)) == Truth.True
            )
                return [.. symbols.Zip(values, (s, v) => (s, v))];
        }
        return null;
    }

    /// <summary>A number from 1 to 23 that depends on the attempt and on the symbol's place.</summary>
    private static int Mixed(int attempt, int index) => 1 + (7 * attempt + 11 * index + attempt * index * index + 4) % 23;

    private static Rational Value(Domain domain, int k)
    {
        var value = (domain.Lower, domain.Upper) switch
        {
            ({ } l, { } u) => l + (u - l) * Rational.Of(k, 24),
            ({ } l, null) => l + Rational.Of(k + 4, 8),
            (null, { } u) => u - Rational.Of(k + 4, 8),
            _ => Rational.Of(k - 12, 8),
        };
        return domain.IsInteger ? (Rational)value.Floor() + 1 : value;
    }
}
