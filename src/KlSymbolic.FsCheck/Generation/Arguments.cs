using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions;

namespace KlSymbolic.FsCheck.Generation;

/// <summary>Arguments with which a distribution exists, from what the family says of its parameters.</summary>
public static class Arguments
{
    private const int MostTries = 200_000;

    /// <summary>Values for the arguments of a distribution all of whose arguments are symbols.</summary>
    /// <param name="law">The distribution.</param>
    /// <param name="values">The values in a domain.</param>
    /// <param name="mostTries">How many values in a row may lack a distribution before <see cref="NoPointException"/> is thrown.</param>
    public static Gen<ImmutableArray<Rational>> Of(
        Distribution law,
        Func<Domain, Gen<Rational>> values,
        int mostTries = MostTries
    )
    {
        var patience = new Patience(mostTries, $"values of {law}");
        return Gen.CollectToArray(law.Arguments, a => values(((Symbol)a).Domain))
            .Select(found => Normalised(law, [.. found]))
            .Where(found => patience.Keeps(Exists(law, found)));
    }

    /// <summary>Values for two distributions of one family that differ by a small part of themselves.</summary>
    /// <param name="p">The first distribution, all of whose arguments are symbols.</param>
    /// <param name="q">The second distribution.</param>
    /// <param name="mostTries">How many values in a row may lack a distribution before <see cref="NoPointException"/> is thrown.</param>
    internal static Gen<(ImmutableArray<Rational> P, ImmutableArray<Rational> Q)> NearlyEqual(
        Distribution p,
        Distribution q,
        int mostTries
    )
    {
        var patience = new Patience(mostTries, $"nearly equal values of {p} and {q}");
        return Of(p, Values.Plain, mostTries)
            .SelectMany(
                _ => Gen.Choose(1, 3).Two(),
                (values, c) =>
                    (
                        P: values,
                        Q: Normalised(q, [.. values.Select((v, i) => Moved(v, i % 2 == 0 ? c.Item1 : c.Item2))])
                    )
            )
            .Where(pair => patience.Keeps(Exists(q, pair.Q)));
    }

    /// <summary>A value that differs from another by a small part of itself; the same for an integer.</summary>
    /// <param name="value">The other.</param>
    /// <param name="exponent">How small: 1/1024 to this power.</param>
    internal static Rational Moved(Rational value, int exponent) =>
        value.IsInteger ? value : value + value * Rational.Of(1, 1024).Pow(exponent);

    /// <summary>Arguments that differ from these in one value that is simpler.</summary>
    public static IEnumerable<ImmutableArray<Rational>> Shrink(Distribution law, ImmutableArray<Rational> values) =>
        from i in Enumerable.Range(0, values.Length)
        from simpler in Values.Shrink(((Symbol)law.Arguments[i]).Domain, values[i])
        let found = Normalised(law, values.SetItem(i, simpler))
        where !found.SequenceEqual(values) && Exists(law, found)
        select found;

    /// <summary>Arguments that differ from these in one value that is at an edge of its domain or far out.</summary>
    internal static IEnumerable<ImmutableArray<Rational>> AtEdges(Distribution law, ImmutableArray<Rational> values) =>
        from i in Enumerable.Range(0, values.Length)
        from edge in Values.Edges(((Symbol)law.Arguments[i]).Domain)
        let found = Normalised(law, values.SetItem(i, edge))
        where Exists(law, found)
        select found;

    /// <summary>Whether there is such a distribution.</summary>
    internal static bool Exists(Distribution law, ImmutableArray<Rational> values) =>
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
