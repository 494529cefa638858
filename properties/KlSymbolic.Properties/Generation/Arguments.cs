using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions;

namespace KlSymbolic.Properties.Generation;

/// <summary>Arguments with which a distribution exists, from what the family says of its parameters.</summary>
internal static class Arguments
{
    /// <summary>Values for the arguments of a distribution all of whose arguments are symbols.</summary>
    public static Gen<ImmutableArray<Rational>> Of(Distribution law, Func<Domain, Gen<Rational>> values) =>
        Gen.CollectToArray(law.Arguments, a => values(((Symbol)a).Domain))
            .Select(found => Normalised(law, [.. found]))
            .Where(found => Exists(law, found));

    /// <summary>Arguments that differ from these in one value that is simpler.</summary>
    public static IEnumerable<ImmutableArray<Rational>> Shrink(Distribution law, ImmutableArray<Rational> values) =>
        from i in Enumerable.Range(0, values.Length)
        from simpler in Values.Shrink(((Symbol)law.Arguments[i]).Domain, values[i])
        let found = Normalised(law, values.SetItem(i, simpler))
        where !found.SequenceEqual(values) && Exists(law, found)
        select found;

    private static bool Exists(Distribution law, ImmutableArray<Rational> values) =>
        law.Arguments.Zip(values).All(p => ((Symbol)p.First).Domain.Contains(p.Second))
        && AssumptionSet.None.Decide(law.Requirements.Map(e => At(law, values, e))) == Truth.True;

    /// <summary>Scales the values where an equation between them asks for it, as probabilities that sum to 1 do.</summary>
    private static ImmutableArray<Rational> Normalised(Distribution law, ImmutableArray<Rational> values)
    {
        foreach (var equation in law.Requirements.Relations.Where(r => r.Comparison == Comparison.Equal))
        {
            var difference = equation.Left - equation.Right;
            var atZero = At(law, [.. values.Select(_ => Rational.Zero)], difference);
            if (
                (atZero, At(law, values, difference)) is (Number { Value: var c }, Number { Value: var d })
                && !(d - c).IsZero
            )
                values = [.. values.Select(v => v * -c / (d - c))];
        }
        return values;
    }

    private static Expr At(Distribution law, ImmutableArray<Rational> values, Expr e) =>
        e.Substitute(law.Arguments.Zip(values).ToDictionary(p => (Symbol)p.First, p => (Expr)p.Second));
}
