using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.FsCheck.Generation;

/// <summary>Points of a derived pair at which a condition holds; they shrink to readable ones at which it still does.</summary>
public static class PairPoints
{
    private const int MostTries = 200_000;

    /// <summary>Points with values at the edges of the domains among them.</summary>
    /// <param name="derivation">The pair; each argument of P and Q is a symbol.</param>
    /// <param name="when">What holds at the points.</param>
    /// <param name="mostTries">How many points in a row may fail the condition before <see cref="NoPointException"/> is thrown.</param>
    public static Arbitrary<PairPoint> WithEdges(
        PairDerivation derivation,
        Condition when,
        int mostTries = MostTries
    ) => Of(derivation, when, Values.WithEdges, mostTries);

    /// <summary>Points with values of moderate size, for numerical integration.</summary>
    /// <inheritdoc cref="WithEdges" path="/param"/>
    public static Arbitrary<PairPoint> Plain(PairDerivation derivation, Condition when, int mostTries = MostTries) =>
        Of(derivation, when, Values.Plain, mostTries);

    /// <summary>Points with values of moderate size, at the edges of the domains, and tiny and huge ones, alike often.</summary>
    /// <inheritdoc cref="WithEdges" path="/param"/>
    public static Arbitrary<PairPoint> Extreme(PairDerivation derivation, Condition when, int mostTries = MostTries) =>
        Of(derivation, when, Values.Extreme, mostTries);

    /// <summary>Points with values that differ little between P and Q, of one family.</summary>
    /// <inheritdoc cref="WithEdges" path="/param"/>
    /// <exception cref="ArgumentException">P and Q are of different families.</exception>
    public static Arbitrary<PairPoint> NearlyEqual(
        PairDerivation derivation,
        Condition when,
        int mostTries = MostTries
    ) =>
        derivation.P.Family == derivation.Q.Family
            ? Of(derivation, Arguments.NearlyEqual(derivation.P, derivation.Q, mostTries), when, mostTries)
            : throw new ArgumentException($"{derivation.P} and {derivation.Q} are of different families.");

    private static Arbitrary<PairPoint> Of(
        PairDerivation derivation,
        Condition when,
        Func<Domain, Gen<Rational>> values,
        int mostTries
    ) =>
        Of(
            derivation,
            Arguments
                .Of(derivation.P, values, mostTries)
                .Zip(Arguments.Of(derivation.Q, values, mostTries), (p, q) => (p, q)),
            when,
            mostTries
        );

    private static Arbitrary<PairPoint> Of(
        PairDerivation derivation,
        Gen<(ImmutableArray<Rational> P, ImmutableArray<Rational> Q)> values,
        Condition when,
        int mostTries
    )
    {
        var patience = new Patience(mostTries, $"values of {derivation.P} and {derivation.Q} with {when}");
        return Arb.From(
            values
                .Select(a => new PairPoint(derivation, a.P, a.Q))
                .Where(point => patience.Keeps(point.Decide(when) == Truth.True)),
            point => Shrink(point).Where(p => p.Decide(when) == Truth.True)
        );
    }

    private static IEnumerable<PairPoint> Shrink(PairPoint point) =>
        Arguments
            .Shrink(point.Derivation.P, point.ValuesOfP)
            .Select(p => new PairPoint(point.Derivation, p, point.ValuesOfQ))
            .Concat(
                Arguments
                    .Shrink(point.Derivation.Q, point.ValuesOfQ)
                    .Select(q => new PairPoint(point.Derivation, point.ValuesOfP, q))
            );
}
