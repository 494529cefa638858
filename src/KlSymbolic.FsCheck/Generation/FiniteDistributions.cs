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

    /// <summary>Pairs of distributions on so many outcomes, of which Q has mass wherever P has.</summary>
    /// <param name="count">How many outcomes, at least 1.</param>
    public static Arbitrary<(ImmutableArray<Rational> P, ImmutableArray<Rational> Q)> Nested(int count) =>
        Arb.From(
            Of(count).Generator.Zip(Of(count).Generator, (p, q) => (P: p, Q: q)).Where(IsNested),
            pair =>
                Shrink(pair.P)
                    .Select(p => (P: p, pair.Q))
                    .Concat(Shrink(pair.Q).Select(q => (pair.P, Q: q)))
                    .Where(IsNested)
        );

    private static bool IsNested((ImmutableArray<Rational> P, ImmutableArray<Rational> Q) pair) =>
        pair.P.Zip(pair.Q).All(x => x.First.IsZero || !x.Second.IsZero);

    private static ImmutableArray<Rational> Normalised(IReadOnlyCollection<int> weights)
    {
        var total = weights.Sum();
        return [.. weights.Select(w => Rational.Of(w, total))];
    }

    /// <summary>Even probabilities, then those of small weights: both say the same with fewer digits.</summary>
    private static IEnumerable<ImmutableArray<Rational>> Shrink(ImmutableArray<Rational> p)
    {
        foreach (var most in new[] { 1, 2, 4, 8 })
        {
            var largest = p.Aggregate(Rational.Zero, (m, x) => x > m ? x : m);
            var simple = Normalised([
                .. p.Select(x => x.IsZero ? 0 : Math.Max(1, (int)(x / largest * most + Rational.Half).Floor())),
            ]);
            if (Size(simple) < Size(p))
                yield return simple;
        }
    }

    private static int Size(ImmutableArray<Rational> p) => p.Sum(x => x.BitCount);
}
