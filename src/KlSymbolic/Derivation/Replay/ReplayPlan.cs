using System.Collections.Immutable;

namespace KlSymbolic.Derivation.Replay;

/// <summary>The distinct claims of many derivations: what must be checked for every step of all of them to be checked.</summary>
/// <remarks>
/// An expectation under P is claimed in the derivation of each pair with that P. Two claims are the same where they differ in the
/// names of symbols only, and are made under the same condition.
/// </remarks>
public sealed class ReplayPlan
{
    private ReplayPlan(ImmutableArray<ReplayItem> items) => Items = items;

    /// <summary>The distinct claims, in the order in which they are met.</summary>
    public ImmutableArray<ReplayItem> Items { get; }

    /// <summary>In how many steps they occur.</summary>
    public int Steps => Items.Sum(i => i.Occurrences);

    /// <summary>The plan for derivations.</summary>
    public static ReplayPlan Of(IEnumerable<PairDerivation> pairs)
    {
        var order = new List<ClaimKey>();
        var found = new Dictionary<ClaimKey, ReplayItem>();
        foreach (var pair in pairs)
        {
            foreach (var step in pair.Steps)
            {
                var key = ClaimKey.Of(pair, step);
                if (found.TryGetValue(key, out var item))
                    found[key] = item with { Occurrences = item.Occurrences + 1 };
                else
                {
                    found[key] = new(pair, step, 1);
                    order.Add(key);
                }
            }
        }
        return new([.. order.Select(k => found[k])]);
    }
}
