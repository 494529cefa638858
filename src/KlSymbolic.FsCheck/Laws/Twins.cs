using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.FsCheck.Generation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>The symbols of P and Q that stand in the same places, where Q is P with other symbols.</summary>
internal static class Twins
{
    /// <summary>For each symbol the index of its twin; null where Q is not P with other symbols.</summary>
    /// <param name="pair">P and Q.</param>
    /// <param name="symbols">All symbols of P and Q.</param>
    public static ImmutableArray<int>? Of(DistributionPair pair, ImmutableArray<Symbol> symbols)
    {
        if (pair.P.Family != pair.Q.Family)
            return null;
        var (ofP, ofQ) = (InOrder(pair.P.Arguments), InOrder(pair.Q.Arguments));
        if (ofP.Length != ofQ.Length || ofP.Intersect(ofQ).Any() || ofP.Length + ofQ.Length != symbols.Length)
            return null;
        var map = ofP.Zip(ofQ).ToDictionary(t => t.First, t => (Expr)t.Second);
        if (
            ofP.Zip(ofQ).Any(t => t.First.Domain != t.Second.Domain)
            || !pair.P.Arguments.Select(a => a.Substitute(map)).SequenceEqual(pair.Q.Arguments)
        )
            return null;
        return
        [
            .. symbols.Select(s => symbols.IndexOf(ofP.IndexOf(s) is var i and >= 0 ? ofQ[i] : ofP[ofQ.IndexOf(s)])),
        ];
    }

    /// <summary>Values of which those of the later symbols are near those of their twins.</summary>
    /// <param name="values">The values.</param>
    /// <param name="twins">The index of each symbol's twin.</param>
    /// <param name="exponent">How near: a part of 1/1024 to this power; equal for 0.</param>
    public static ImmutableArray<Rational> Near(
        ImmutableArray<Rational> values,
        ImmutableArray<int> twins,
        int exponent
    ) =>
        [
            .. values.Select(
                (v, i) =>
                    i < twins[i] ? v
                    : exponent == 0 ? values[twins[i]]
                    : Arguments.Moved(values[twins[i]], exponent)
            ),
        ];

    private static ImmutableArray<Symbol> InOrder(ImmutableArray<Expr> arguments) =>
        [.. arguments.SelectMany(a => a.FreeSymbols()).Distinct()];
}
