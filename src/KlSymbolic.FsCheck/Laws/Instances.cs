using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Documents;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>Distributions whose arguments are expressions, and the families that they are of.</summary>
internal static class Instances
{
    /// <summary>For each symbol the index of the argument that it is, of those of P and then of Q; null where P and Q are not whole families.</summary>
    public static ImmutableArray<int>? Of(DistributionPair pair, ImmutableArray<Symbol> symbols)
    {
        var arguments = pair.P.Arguments.AddRange(pair.Q.Arguments);
        var isWhole =
            IsAsGeneric(pair)
            && arguments.Length == symbols.Length
            && arguments.Distinct().Count() == arguments.Length
            && HasWholeDomains(pair.P)
            && HasWholeDomains(pair.Q)
            && pair.Assumptions.Facts.All(f =>
                AssumptionSet.None.With(pair.P.Requirements).With(pair.Q.Requirements).Decide(f) == Truth.True
            );
        return isWhole ? [.. symbols.Select(s => arguments.IndexOf(s))] : null;
    }

    /// <summary>What is derived for the families, each argument a symbol of its own.</summary>
    public static PairDerivation Derive(DistributionPair pair) =>
        IsAsGeneric(pair)
            ? GenericPair.Derive(pair.P.Family, pair.Q.Family)
            : Deriver.Derive(WithSymbols(pair.P, "p"), WithSymbols(pair.Q, "q"), AssumptionSet.None);

    /// <summary>Whether each argument is a symbol of which no more is known than of the parameter.</summary>
    private static bool HasWholeDomains(Distribution law) =>
        law.Arguments.Select((a, i) => a is Symbol s && s.Domain == law.Family.ParameterAt(i).Domain).All(x => x);

    private static bool IsAsGeneric(DistributionPair pair) =>
        GenericPair.P(pair.P.Family).Arguments.Length == pair.P.Arguments.Length
        && GenericPair.Q(pair.Q.Family).Arguments.Length == pair.Q.Arguments.Length;

    private static Distribution WithSymbols(Distribution law, string name) =>
        law.Family.With([
            .. law.Arguments.Select(
                (_, i) =>
                    (Expr)
                        new Symbol(
                            name + (i + 1).ToString(CultureInfo.InvariantCulture),
                            law.Family.ParameterAt(i).Domain
                        )
            ),
        ]);
}
