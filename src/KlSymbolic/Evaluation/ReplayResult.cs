using KlSymbolic.Derivation.Replay;

namespace KlSymbolic.Evaluation;

/// <summary>A claim and what replaying it came to.</summary>
/// <param name="Item">The claim.</param>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Explanation">Point and values, or what stands in the way; empty for what is proven.</param>
public sealed record ReplayResult(ReplayItem Item, ReplayVerdict Verdict, string Explanation)
{
    internal static ReplayResult Undecided(ReplayItem item, string why) => new(item, ReplayVerdict.Undecided, why);
}
