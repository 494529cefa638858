using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>What laws need of a pair beyond its divergence, derived once for all formulas that are checked. Thread safe.</summary>
internal static class DerivedOnce
{
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<BregmanDerivation>> bregman = [];
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<FisherDerivation>> fisher = [];
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<RenyiDerivation>> renyi = [];
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<bool>> symmetry = [];
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<Images>> images = [];

    public static BregmanDerivation Bregman(PairDerivation pair) =>
        bregman.GetValue(pair, d => new(() => BregmanDeriver.Of(d.P, d.Q, AssumptionSet.None))).Value;

    public static FisherDerivation Fisher(PairDerivation pair) =>
        fisher.GetValue(pair, d => new(() => FisherDeriver.Of(d.P, AssumptionSet.None))).Value;

    public static RenyiDerivation Renyi(PairDerivation pair) =>
        renyi
            .GetValue(
                pair,
                d => new(() => RenyiDeriver.Of(d.P, d.Q, RenyiDeriver.FreshOrder(d.P, d.Q), AssumptionSet.None))
            )
            .Value;

    public static bool IsSymmetric(PairDerivation pair) =>
        symmetry.GetValue(pair, d => new(() => Symmetry.IsProven(d))).Value;

    /// <summary>The arguments of P and Q after a bijection; null where one of them leaves its family.</summary>
    public static (ImmutableArray<Expr> P, ImmutableArray<Expr> Q)? ImagesOf(PairDerivation pair, string bijection) =>
        images.GetValue(pair, d => new(() => new(d))).Value.Of(bijection);

    private sealed class Images(PairDerivation pair)
    {
        private readonly Dictionary<string, (ImmutableArray<Expr>, ImmutableArray<Expr>)?> all =
            Groups.Names.ToDictionary(
                name => name,
                name =>
                    Groups.Image(pair.P, name) is { } p && Groups.Image(pair.Q, name) is { } q
                        ? (p, q)
                        : ((ImmutableArray<Expr>, ImmutableArray<Expr>)?)null
            );

        public (ImmutableArray<Expr>, ImmutableArray<Expr>)? Of(string bijection) => all[bijection];
    }
}
