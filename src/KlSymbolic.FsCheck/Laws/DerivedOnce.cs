using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Documents;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>What laws need of a pair beyond its divergence, derived once for all formulas that are checked. Thread safe.</summary>
internal static class DerivedOnce
{
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<BregmanDerivation>> bregman = [];
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<FisherDerivation>> fisher = [];
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<RenyiDerivation>> renyi = [];
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<bool>> symmetry = [];
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<Images>> images = [];
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<MomentMatching?>> matching = [];
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<LawSubject>> truths = [];
    private static readonly ConditionalWeakTable<PairDerivation, Lazy<LawSubject>> reverses = [];

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

    /// <summary>What finds the member of Q's family with the moments of P; null where nothing does.</summary>
    public static MomentMatching? MomentMatching(PairDerivation pair) =>
        matching.GetValue(pair, d => new(() => Laws.MomentMatching.Of(d))).Value;

    /// <summary>The derived divergence of the pair.</summary>
    public static LawSubject Truth(PairDerivation pair) =>
        truths.GetValue(pair, d => new(() => LawSubject.Derived(d))).Value;

    /// <summary>The derived divergence of Q and P.</summary>
    public static LawSubject Reverse(PairDerivation pair) =>
        reverses
            .GetValue(
                pair,
                d =>
                    new(() =>
                        d.P.Family == d.Q.Family
                            ? Truth(d)
                            : LawSubject.Derived(GenericPair.Derive(d.Q.Family, d.P.Family))
                    )
            )
            .Value;

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
