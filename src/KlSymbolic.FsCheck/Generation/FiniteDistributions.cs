using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;

namespace KlSymbolic.FsCheck.Generation;

/// <summary>Probabilities of finitely many outcomes, zeros among them; they sum to exactly 1.</summary>
public static class FiniteDistributions
{
    /// <summary>Distributions on so many outcomes.</summary>
    /// <param name="count">How many outcomes, at least 1.</param>
    public static Arbitrary<ImmutableArray<Rational>> Of(int count) =>
        Arb.From(
            Gen.Frequency((4, Gen.Choose(1, 16)), (1, Gen.Constant(0)), (1, Gen.Constant(1000)))
                .ArrayOf(count)
                .Where(w => w.Any(x => x > 0))
                .Select(Normalised),
            p => Shrink(p)
        );

    /// <summary>Distributions on so many outcomes, of which Q has mass wherever P has.</summary>
    /// <param name="count">How many outcomes, at least 1.</param>
    public static Gen<(ImmutableArray<Rational> P, ImmutableArray<Rational> Q)> Nested(int count) =>
        Of(count)
            .Generator.Zip(Of(count).Generator, (p, q) => (P: p, Q: q))
            .Where(pair => pair.P.Zip(pair.Q).All(x => x.First.IsZero || !x.Second.IsZero));

    private static ImmutableArray<Rational> Normalised(int[] weights)
    {
        var total = weights.Sum();
        return [.. weights.Select(w => Rational.Of(w, total))];
    }

    private static IEnumerable<ImmutableArray<Rational>> Shrink(ImmutableArray<Rational> p)
    {
        var count = p.Count(x => !x.IsZero);
        var even = p.Select(x => x.IsZero ? Rational.Zero : Rational.Of(1, count)).ToImmutableArray();
        if (!even.SequenceEqual(p))
            yield return even;
    }
}
