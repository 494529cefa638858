using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Checking;
using KlSymbolic.Derivation;

namespace KlSymbolic.Documents;

/// <summary>Whether KL(P||Q) = KL(Q||P) for a pair: proven, refuted at a point, or left open. The set is closed.</summary>
internal abstract record Symmetry
{
    private Symmetry() { }

    /// <summary>Equal wherever both are finite, by the zero test.</summary>
    public sealed record Always : Symmetry;

    /// <summary>Both are infinite for all parameters.</summary>
    public sealed record BothInfinite : Symmetry;

    /// <summary>Different in general, and equal by the zero test where P and Q share parameters.</summary>
    /// <param name="Shared">The names of the parameters, a set for each way.</param>
    public sealed record WhereShared(ImmutableArray<ImmutableArray<string>> Shared) : Symmetry;

    /// <summary>One is finite and the other infinite, for all parameters.</summary>
    public sealed record OneInfinite : Symmetry;

    /// <summary>Different: rigorous enclosures of the two do not meet.</summary>
    public sealed record Refuted(Counterexample At) : Symmetry;

    /// <summary>Neither is shown.</summary>
    public sealed record Open : Symmetry;

    /// <summary>Compares a divergence with that in the other direction.</summary>
    /// <param name="pair">P against Q.</param>
    /// <param name="reverse">KL(Q||P) with the same symbols.</param>
    public static Symmetry Of(PairDerivation pair, Outcome reverse)
    {
        switch (pair.Divergence, reverse)
        {
            case (Outcome.Infinite, Outcome.Infinite):
                return new BothInfinite();
            case (Outcome.Finite, Outcome.Infinite) or (Outcome.Infinite, Outcome.Finite):
                return new OneInfinite();
            case (Outcome.Finite { Value: var here }, Outcome.Finite { Value: var there }):
                if (ZeroTest.AreEqual(here, there, pair.Assumptions) == Truth.True)
                    return new Always();
                if (SharedSets(pair, here, there) is { IsEmpty: false } shared)
                    return new WhereShared(shared);
                var subject = Subject.Of(pair, Functional.Divergence);
                return Checker.Check(there, subject, () => null, _ => { }, CancellationToken.None) is Verdict.Refuted r
                    ? new Refuted(r.Counterexample)
                    : new Open();
            default:
                return new Open();
        }
    }

    /// <summary>The smallest sets of parameters that make the two equal where P and Q, of one family, share them.</summary>
    private static ImmutableArray<ImmutableArray<string>> SharedSets(PairDerivation pair, Expr here, Expr there)
    {
        var (p, q) = (pair.P.Arguments, pair.Q.Arguments);
        if (pair.P.Family != pair.Q.Family || pair.P.Family.IsVariadic || !p.Concat(q).All(a => a is Symbol))
            return [];
        var found = new List<ImmutableArray<int>>();
        // All sets of parameters but none and the whole, the smaller first.
        var sets = Enumerable
            .Range(1, Math.Max(0, (1 << p.Length) - 2))
            .Select(bits => Enumerable.Range(0, p.Length).Where(i => (bits >> i & 1) == 1).ToImmutableArray())
            .OrderBy(s => s.Length);
        foreach (var set in sets.Where(s => !found.Any(smaller => smaller.All(s.Contains))))
        {
            var share = set.ToDictionary(i => (Symbol)q[i], i => p[i]);
            try
            {
                if (ZeroTest.AreEqual(here.Substitute(share), there.Substitute(share), pair.Assumptions) == Truth.True)
                    found.Add(set);
            }
            catch (UndefinedExpressionException)
            {
                // At equality the formula has no value; nothing is learnt.
            }
        }
        return [.. found.Select(s => s.Select(i => pair.P.Family.Parameters[i].Name).ToImmutableArray())];
    }
}
