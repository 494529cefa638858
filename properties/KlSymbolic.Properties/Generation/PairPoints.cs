using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.Properties.Generation;

/// <summary>Points of a derived pair at which a condition holds.</summary>
internal static class PairPoints
{
    private const int MostTries = 200_000;

    /// <summary>Points with values at the edges of the domains among them.</summary>
    public static Arbitrary<PairPoint> WithEdges(PairDerivation derivation, Condition when) =>
        Of(derivation, when, Values.WithEdges);

    /// <summary>Points with values of moderate size, for numerical integration.</summary>
    public static Arbitrary<PairPoint> Plain(PairDerivation derivation, Condition when) =>
        Of(derivation, when, Values.Plain);

    private static Arbitrary<PairPoint> Of(
        PairDerivation derivation,
        Condition when,
        Func<Domain, Gen<Rational>> values
    )
    {
        var tries = 0;
        return Arb.From(
            Arguments
                .Of(derivation.P, values)
                .Zip(Arguments.Of(derivation.Q, values))
                .Select(a => new PairPoint(derivation, a.Item1, a.Item2))
                .Where(Holds),
            point => Shrink(point).Where(p => p.Decide(when) == Truth.True)
        );

        bool Holds(PairPoint point)
        {
            if (point.Decide(when) == Truth.True)
            {
                tries = 0;
                return true;
            }
            Assert.True(++tries < MostTries, $"No point with {when} was met in {MostTries} tries.");
            return false;
        }
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
