using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Evaluation;

/// <summary>Values of moderate size for symbols, at which conditions hold.</summary>
internal static class PlainPoint
{
    private const int MostTries = 4000;

    /// <summary>Values, always the same for the same symbols; null where none of some thousand fits.</summary>
    public static ImmutableArray<(Symbol Symbol, Rational Value)>? Of(
        ImmutableArray<Symbol> symbols,
        IEnumerable<Condition> conditions
    )
    {
        var all = Condition.And(conditions);
        var equations = (all is Conjunction c ? c.Items : [all])
            .OfType<Relation>()
            .Where(r => r.Comparison == Comparison.Equal)
            .Select(r => (r.Left - r.Right).Expand())
            .ToList();
        var state = 20_240_229u;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var values = symbols.Select(s => Value(s.Domain, Next(ref state))).ToArray();
            foreach (var equation in equations)
                Solve(equation, symbols, values);
            if (
                symbols.Zip(values, (s, v) => s.Domain.Contains(v)).All(inside => inside)
                && NumericConditions.Decide(new Point(symbols, [.. values]).At(all)) == Truth.True
            )
                return [.. symbols.Zip(values, (s, v) => (s, v))];
        }
        return null;
    }

    /// <summary>Gives the last symbol in which an expression is linear the value for which it vanishes.</summary>
    private static void Solve(Expr expression, ImmutableArray<Symbol> symbols, Rational[] values)
    {
        for (var i = symbols.Length - 1; i >= 0; i--)
        {
            if (expression.Differentiate(symbols[i]) is not Number { Value: { IsZero: false } slope })
                continue;
            if (new Point(symbols, [.. values]).At(expression) is Number { Value: var rest })
                values[i] -= rest / slope;
            return;
        }
    }

    /// <summary>A number from 1 to 23 (Numerical Recipes, 3rd ed., sec. 7.1, for the multiplier).</summary>
    private static int Next(ref uint state)
    {
        state = unchecked(state * 1_664_525u + 1_013_904_223u);
        return 1 + (int)((state >> 8) % 23);
    }

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
