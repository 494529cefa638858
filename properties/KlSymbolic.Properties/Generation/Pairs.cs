using System.Collections.Concurrent;
using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Properties.Generation;

/// <summary>All ordered pairs of the catalogue's families, derived once, and the rows of theories over them.</summary>
internal static class Pairs
{
    private static readonly ConcurrentDictionary<(string, string), PairDerivation> known = new();

    /// <summary>The derivation for all parameters of two families.</summary>
    public static PairDerivation Of(string p, string q) =>
        known.GetOrAdd((p, q), names => GenericPair.Derive(Catalog.Find(names.Item1)!, Catalog.Find(names.Item2)!));

    /// <summary>A case of the divergence.</summary>
    public static Case CaseOf(string p, string q, int index) => CasesOf(Of(p, q))[index];

    /// <summary>The families.</summary>
    public static TheoryData<string> Families => [.. Catalog.All.Select(f => f.Name)];

    /// <summary>The families whose divergence from themselves has a formula, in some case at least.</summary>
    public static TheoryData<string> FamiliesWithAFormula =>
        [
            .. Catalog
                .All.Where(f => CasesOf(Of(f.Name, f.Name)).Any(c => c.Outcome is Outcome.Finite))
                .Select(f => f.Name),
        ];

    /// <summary>All pairs.</summary>
    public static TheoryData<string, string> All => [.. Names.Select(n => (n.P, n.Q))];

    /// <summary>Pairs of which some case is finite.</summary>
    public static TheoryData<string, string> WithAFiniteCase =>
        [.. Names.Where(n => CasesOf(Of(n.P, n.Q)).Any(c => c.Outcome is Outcome.Finite)).Select(n => (n.P, n.Q))];

    /// <summary>The finite cases of all pairs, by their index.</summary>
    public static TheoryData<string, string, int> FiniteCases => Cases((o, _) => o is Outcome.Finite);

    /// <summary>The finite cases of those pairs of which the entropy of P has a formula too.</summary>
    public static TheoryData<string, string, int> FiniteCasesWithEntropy =>
        Cases((o, pair) => o is Outcome.Finite && CasesOf(pair.Entropy).Any(e => e.Outcome is Outcome.Finite));

    /// <summary>The infinite cases of all pairs, by their index.</summary>
    public static TheoryData<string, string, int> InfiniteCases => Cases((o, _) => o is Outcome.Infinite);

    private static IEnumerable<(string P, string Q)> Names =>
        from p in Catalog.All
        from q in Catalog.All
        select (p.Name, q.Name);

    private static TheoryData<string, string, int> Cases(Func<Outcome, PairDerivation, bool> isMeant) =>
        [
            .. from n in Names
            let cases = CasesOf(Of(n.P, n.Q))
            from i in Enumerable.Range(0, cases.Length)
            where isMeant(cases[i].Outcome, Of(n.P, n.Q))
            select (n.P, n.Q, i),
        ];

    /// <summary>The cases of the divergence; one that holds always where there are none.</summary>
    public static ImmutableArray<Case> CasesOf(PairDerivation derivation) => CasesOf(derivation.Divergence);

    /// <summary>The cases of an outcome; one that holds always where there are none.</summary>
    public static ImmutableArray<Case> CasesOf(Outcome outcome) =>
        outcome is Outcome.Cases { Items: var items } ? items : [new Case(Condition.Always, outcome)];
}
