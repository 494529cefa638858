using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;

namespace KlSymbolic.Explanations;

/// <summary>Finitely many outcomes with their probabilities, which are exact and sum to 1. Immutable.</summary>
public sealed class OutcomeTable
{
    /// <summary>So many outcomes a table may have.</summary>
    public const int MaximumOutcomes = 100_000;

    private OutcomeTable(string name, ImmutableArray<(string Name, Rational Probability)> outcomes, string? note) =>
        (Name, Outcomes, Note) = (name, outcomes, note);

    /// <summary>What the table is called: its text, or the file that it comes from.</summary>
    public string Name { get; }

    /// <summary>The outcomes in the order in which they were given.</summary>
    public ImmutableArray<(string Name, Rational Probability)> Outcomes { get; }

    /// <summary>What was done to the numbers given, in a sentence; null where they were taken as they are.</summary>
    public string? Note { get; }

    /// <summary>The table of what was written; counts are divided by their sum, and so are probabilities whose sum misses 1 by no more
    /// than the rounding of their decimals.</summary>
    /// <param name="name">What the table is called.</param>
    /// <param name="entries">Outcomes with their numbers.</param>
    /// <param name="kind">What the numbers are.</param>
    /// <exception cref="FormatException">There is no outcome or too many, one stands twice, a number is negative, or the sum is wrong;
    /// the message says what to do.</exception>
    public static OutcomeTable Of(string name, IEnumerable<OutcomeEntry> entries, TableKind kind = TableKind.Guessed)
    {
        ImmutableArray<OutcomeEntry> rows = [.. entries];
        Check(rows);
        var sum = rows.Aggregate(Rational.Zero, (total, r) => total + r.Value);
        if (sum.IsZero)
            throw new FormatException("all numbers are 0, so that there is nothing to compare");
        var isCounted = kind == TableKind.Counts || (kind == TableKind.Guessed && rows.All(r => r.Value.IsInteger));
        if (sum.IsOne)
            return new(name, Divided(), null);
        if (isCounted)
            return new(name, Divided(), $"counts, divided by their sum {Text(sum)}");
        if ((sum - 1).Abs() > RoundingOf(rows))
            throw new FormatException(
                $"the probabilities sum to {Text(sum)} and must sum to 1; counts are whole numbers, or stand in a column called count"
            );
        return new(name, Divided(), $"probabilities that sum to {Text(sum)} by rounding, divided by that sum");

        ImmutableArray<(string, Rational)> Divided() => [.. rows.Select(r => (r.Name, r.Value / sum))];
    }

    private static void Check(ImmutableArray<OutcomeEntry> rows)
    {
        if (rows.IsEmpty)
            throw new FormatException("there is no outcome; write {H: 0.5, T: 0.5}");
        if (rows.Length > MaximumOutcomes)
            throw new FormatException($"there are {rows.Length} outcomes, and at most {MaximumOutcomes} are read");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!seen.Add(row.Name))
                throw new FormatException(
                    $"the outcome '{row.Name}' stands twice; write it once, with its numbers added up"
                );
            if (row.Value.Sign < 0)
                throw new FormatException(
                    $"'{row.Name}' has {Text(row.Value)}; neither probabilities nor counts are negative"
                );
        }
    }

    /// <summary>What the sum can miss 1 by if each number was rounded to its decimals, and never more than 1/100.</summary>
    private static Rational RoundingOf(ImmutableArray<OutcomeEntry> rows)
    {
        var total = rows.Aggregate(
            Rational.Zero,
            (sum, r) => r.Decimals is { } d ? sum + Rational.Half * Rational.Of(1, 10).Pow(d) : sum
        );
        var most = Rational.Of(1, 100);
        return total < most ? total : most;
    }

    private static string Text(Rational value) =>
        value.IsInteger ? value.ToString() : value.ToDouble().ToString("G10", CultureInfo.InvariantCulture);
}
