using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;
using KlSymbolic.FsCheck.Laws;

namespace KlSymbolic.FsCheck;

/// <summary>The families within which KL(P||Q) = KL(Q||P), for all parameters or where some of them agree.</summary>
public static class SymmetricPairs
{
    /// <summary>A family whose divergence from itself is proven symmetric.</summary>
    /// <param name="Family">The family.</param>
    /// <param name="Common">The names of the parameters that P and Q share; none where symmetry holds for all.</param>
    public sealed record Item(Family Family, ImmutableArray<string> Common);

    /// <summary>The families, with as few common parameters as will do.</summary>
    /// <param name="families">The families to look at.</param>
    public static IEnumerable<Item> Among(IEnumerable<Family> families) => families.SelectMany(Of);

    private static IEnumerable<Item> Of(Family family)
    {
        var pair = GenericPair.Derive(family, family);
        var found = new List<ImmutableArray<int>>();
        var count = family.IsVariadic ? 0 : pair.P.Arguments.Length;
        // All sets of parameters but the whole, the smaller first.
        var sets = Enumerable
            .Range(0, Math.Max(1, (1 << count) - 1))
            .Select(bits => Enumerable.Range(0, count).Where(i => (bits >> i & 1) == 1).ToImmutableArray())
            .OrderBy(s => s.Length);
        foreach (var set in sets)
        {
            if (found.Any(smaller => smaller.All(set.Contains)) || !IsSymmetric(pair, set))
                continue;
            found.Add(set);
            yield return new(family, [.. set.Select(i => family.Parameters[i].Name)]);
        }
    }

    private static bool IsSymmetric(PairDerivation pair, ImmutableArray<int> common)
    {
        var shared = common.ToDictionary(i => (Symbol)pair.Q.Arguments[i], i => pair.P.Arguments[i]);
        Expr? Share(Expr e) => Forms.TrySubstitute(e, shared);
        var exchange = Enumerable
            .Range(0, pair.P.Arguments.Length)
            .Where(i => !common.Contains(i))
            .SelectMany(i =>
                new[] { (pair.P.Arguments[i], pair.Q.Arguments[i]), (pair.Q.Arguments[i], pair.P.Arguments[i]) }
            )
            .ToDictionary(a => (Symbol)a.Item1, a => a.Item2);
        var known = pair.Assumptions.Facts.Aggregate(
            AssumptionSet.None,
            (set, f) => set.With(f.Map(e => Share(e) ?? e))
        );
        var isAny = false;
        foreach (var item in Outcomes.CasesOf(pair.Divergence))
        {
            var when = known.Reduce(item.When.Map(e => Share(e) ?? e));
            if (when.Equals(Condition.Never))
                continue;
            if (item.Outcome is Outcome.Infinite && Exchanged(when).Equals(when))
                continue;
            if (
                item.Outcome is not Outcome.Finite { Value: var value }
                || Share(value) is not { } one
                || Forms.TrySubstitute(one, exchange) is not { } two
                || Algebra.NormalForm.ZeroTest.AreEqual(one, two, known.With(when)) != Truth.True
            )
                return false;
            isAny = true;
        }
        return isAny;

        Condition Exchanged(Condition c) => c.Map(e => Forms.TrySubstitute(e, exchange) ?? e);
    }
}
