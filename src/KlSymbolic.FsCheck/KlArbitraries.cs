using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;
using KlSymbolic.FsCheck.Generation;

namespace KlSymbolic.FsCheck;

/// <summary>Random distributions and pairs; the methods without arguments serve <c>[Properties(Arbitrary = [typeof(KlArbitraries)])]</c>.</summary>
public static class KlArbitraries
{
    /// <summary>Distributions of the whole catalogue, with numbers as arguments, edges of the domains among them.</summary>
    public static Arbitrary<Distribution> Distributions() =>
        Arb.From(Gen.Elements(Catalog.All.AsEnumerable()).SelectMany(f => Of(f).Generator), Shrink);

    /// <summary>Points of pairs of the whole catalogue.</summary>
    public static Arbitrary<PairPoint> Pairs() =>
        Arb.From(
            Gen.Elements(Catalog.All.AsEnumerable())
                .Two()
                .SelectMany(f =>
                    PairPoints.WithEdges(GenericPair.Derive(f.Item1, f.Item2), Condition.Always).Generator
                ),
            point => PairPoints.WithEdges(point.Derivation, Condition.Always).Shrinker(point)
        );

    /// <summary>Distributions of random densities: continuous families of the catalogue after one random map or two, such as exp and affine.</summary>
    /// <remarks>Their log-densities are known exactly, and integrate to 1; they shrink in their arguments.</remarks>
    public static Arbitrary<Distribution> Densities() =>
        Arb.From(
            Gen.Elements(Catalog.All.Where(RandomDensities.IsUsable))
                .SelectMany(f => Gen.Choose(1, 2).SelectMany(maps => RandomDensities.Of(f, maps))),
            Shrink
        );

    /// <summary>Random expressions in the symbols; they shrink to their parts.</summary>
    /// <param name="symbols">The symbols, at least one.</param>
    public static Arbitrary<Expr> Formulas(params Symbol[] symbols) => Expressions.Over([.. symbols]);

    /// <summary>Probabilities of so many outcomes, zeros among them; they sum to exactly 1.</summary>
    /// <param name="outcomes">How many outcomes, at least 1.</param>
    public static Arbitrary<ImmutableArray<Rational>> Probabilities(int outcomes) => FiniteDistributions.Of(outcomes);

    /// <summary>Distributions of a family, with numbers as arguments.</summary>
    public static Arbitrary<Distribution> Of(Family family)
    {
        var law = GenericPair.P(family);
        return Arb.From(Arguments.Of(law, Values.WithEdges).Select(v => With(family, v)), Shrink);
    }

    /// <summary>Points of a pair of families.</summary>
    public static Arbitrary<PairPoint> Pair(Family p, Family q) =>
        PairPoints.WithEdges(GenericPair.Derive(p, q), Condition.Always);

    /// <summary>Points of a pair of families at which P has no mass outside Q.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Arbitrary<PairPoint> NestedPair(Family p, Family q)
    {
        var pair = GenericPair.Derive(p, q);
        var when = pair.Steps.Select(s => s.Claim).OfType<Claim.AbsolutelyContinuous>().First().When;
        return when.Equals(Condition.Never)
            ? throw new ArgumentException($"{p.Name} always has mass outside {q.Name}.")
            : PairPoints.WithEdges(pair, when);
    }

    /// <summary>Points of a family against itself at which P and Q nearly agree.</summary>
    public static Arbitrary<PairPoint> NearlyEqualPair(Family family) =>
        PairPoints.NearlyEqual(GenericPair.Derive(family, family), Condition.Always);

    private static IEnumerable<Distribution> Shrink(Distribution law) =>
        Arguments
            .Shrink(GenericPair.P(law.Family), [.. law.Arguments.Select(a => ((Number)a).Value)])
            .Select(v => With(law.Family, v));

    internal static Distribution With(Family family, ImmutableArray<Rational> values) =>
        family.With([.. values.Select(v => (Expr)v)]);
}
