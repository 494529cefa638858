using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Checking.Structured;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Documents.Structured;

/// <summary>Whether KL(P||Q) = KL(Q||P) for distributions of vectors or matrices.</summary>
/// <param name="Reverse">KL(Q||P) with the same symbols.</param>
/// <param name="Always">Whether the two are proven equal wherever both are finite.</param>
/// <param name="Shared">Sets of parameters that make the two equal where P and Q share them, proven by the zero test.</param>
/// <param name="Witness">Values at which rigorous enclosures of KL(Q||P), claimed, and KL(P||Q), true, do not meet; null where none is found.</param>
internal sealed record StructuredSymmetry(
    Outcome Reverse,
    bool Always,
    ImmutableArray<ImmutableArray<string>> Shared,
    StructuredWitness? Witness
)
{
    /// <summary>Compares a divergence with that in the other direction.</summary>
    public static StructuredSymmetry Of(StructuredDerivation pair)
    {
        var given = new StructuredPair(pair.P, pair.Q, pair.Variable, pair.Values, pair.Assumptions);
        var reverse = PairDeriver.Derive(given with { P = pair.Q, Q = pair.P }).Divergence;
        if (Finite(pair.Divergence) is not var (here, when) || Finite(reverse) is not var (there, back))
            return new(reverse, false, [], null);
        var known = pair.Assumptions.With(Condition.And(when, back));
        if (StructuredDisplay.IsZero(here - there, known) == Truth.True)
            return new(reverse, true, [], null);
        var names = new Checking.Structured.StructuredNames(given);
        var witness = new StructuredSearch(names, known).Find(there, here, CancellationToken.None);
        return new(reverse, false, pair.Values.IsEmpty ? SharedSets(pair) : [], witness);
    }

    private static (Expr Value, Condition When)? Finite(Outcome outcome) =>
        outcome.AsCases.FirstOrDefault(c => c.Outcome is Outcome.Finite) is { Outcome: Outcome.Finite f } found
            ? (f.Value, found.When)
            : null;

    /// <summary>The smallest sets of parameters that make the two equal where P and Q, of one family, share them.</summary>
    private static ImmutableArray<ImmutableArray<string>> SharedSets(StructuredDerivation pair)
    {
        if (!pair.P.Family.Equals(pair.Q.Family))
            return [];
        var parameters = pair.P.Family.Parameters;
        ImmutableArray<int> free =
        [
            .. Enumerable.Range(0, parameters.Length).Where(i => parameters[i].Shape != ParameterShape.Size),
        ];
        // All sets of parameters but none and the whole, the smaller first.
        var sets = Enumerable
            .Range(1, Math.Max(0, (1 << free.Length) - 2))
            .Select(bits => free.Where((_, i) => (bits >> i & 1) == 1).ToImmutableArray())
            .OrderBy(s => s.Length);
        var found = new List<ImmutableArray<int>>();
        foreach (var set in sets.Where(s => !found.Any(smaller => smaller.All(s.Contains))))
        {
            if (AreEqualSharing(pair, set))
                found.Add(set);
        }
        return [.. found.Select(s => s.Select(i => parameters[i].Name).ToImmutableArray())];
    }

    private static bool AreEqualSharing(StructuredDerivation pair, ImmutableArray<int> shared)
    {
        var values = pair.Q.Arguments.Values.ToBuilder();
        foreach (var i in shared)
            values[i] = pair.P.Arguments.Values[i];
        var other = pair.Q with { Arguments = pair.Q.Arguments with { Values = values.ToImmutable() } };
        var there = StructuredDeriver.Derive(pair.P, other, pair.Variable, pair.Assumptions);
        var back = StructuredDeriver.Derive(other, pair.P, pair.Variable, pair.Assumptions);
        return (there.Divergence, back.Divergence) is (Outcome.Finite { Value: var a }, Outcome.Finite { Value: var b })
            && !a.IsZero
            && StructuredDisplay.IsZero(a - b, there.Assumptions) == Truth.True;
    }
}
