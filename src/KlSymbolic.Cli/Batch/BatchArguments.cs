using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Cli.Batch;

/// <summary>Whether a distribution exists for the values of a line.</summary>
internal static class BatchArguments
{
    /// <summary>What a sum of n probabilities may be off by for each of them, if they were rounded to doubles.</summary>
    private static readonly Rational rounding = Rational.FromDouble(1.0 / (1L << 52));

    /// <summary>The values; a list that must sum to 1, and does so but for rounding to doubles, is divided by its sum.</summary>
    /// <exception cref="BatchLineException">No distribution of the family has these values.</exception>
    public static ImmutableArray<Rational> Existing(Family family, ImmutableArray<Rational> values, string key)
    {
        // With symbols more is required: a density written for any mode excludes one at an end.
        if (NumericConditions.Decide(family.With([.. values.Select(v => new Number(v))]).Requirements) == Truth.True)
            return values;
        var failure = FirstFailure(family, values);
        if (family.IsVariadic && IsSum(failure))
        {
            var first = family.Parameters.Length - 1;
            var (list, name) = (values.RemoveRange(0, first), family.Parameters[^1].Name);
            if (Normalised(list) is not { } scaled)
                throw new BatchLineException($"{key}: the items of {name} must sum to 1");
            return [.. values.Take(first), .. scaled];
        }
        throw new BatchLineException($"{key}: {failure} is required");
    }

    /// <summary>Numbers divided by their sum where that differs from 1 by rounding to doubles, exactly; null where it differs by more.</summary>
    public static ImmutableArray<Rational>? Normalised(ImmutableArray<Rational> list)
    {
        var sum = list.Aggregate(Rational.Zero, (all, v) => all + v);
        return (sum - 1).Abs() <= rounding * list.Length ? [.. list.Select(v => v / sum)] : null;
    }

    /// <summary>The first condition that does not hold, in the names of the parameters.</summary>
    private static Condition FirstFailure(Family family, ImmutableArray<Rational> values)
    {
        var symbols = values.Select((_, i) => new Symbol(Name(family, i), family.ParameterAt(i).Domain)).ToList();
        var requirements = family.With([.. symbols]).Requirements;
        var point = symbols.Zip(values, (s, v) => (s, v)).ToDictionary(p => p.s, p => (Expr)new Number(p.v));
        return (requirements is Conjunction all ? all.Items : [requirements]).First(c =>
            NumericConditions.Decide(c.Map(e => e.Substitute(point))) != Truth.True
        );
    }

    private static string Name(Family family, int index)
    {
        var parameter = family.ParameterAt(index);
        return parameter.IsVariadic ? $"{parameter.Name}{index - family.Parameters.Length + 2}" : parameter.Name;
    }

    private static bool IsSum(Condition c) => c is Relation { Comparison: Comparison.Equal, Right.IsOne: true };
}
