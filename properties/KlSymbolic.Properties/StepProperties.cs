using KlSymbolic.Derivation.Replay;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;
using KlSymbolic.Properties.Generation;

namespace KlSymbolic.Properties;

/// <summary>Every step's claim is checked again without asking how the step was made: by the zero test, or by numbers.</summary>
/// <remarks>The derivations of one P share most claims, so that each is checked once for all of them.</remarks>
public sealed class StepProperties
{
    public static TheoryData<string> All => Pairs.Families;

    [Theory]
    [MemberData(nameof(All))]
    public void Every_claim_of_the_derivations_of_a_family_holds(string p)
    {
        var plan = ReplayPlan.Of(Catalog.All.Select(q => Pairs.Of(p, q.Name)));
        var decisions = new Decisions();
        var failed = new List<string>();
        foreach (var result in plan.Items.Select(StepReplay.Of))
        {
            decisions.Count(result.Verdict != ReplayVerdict.Undecided);
            if (result.Verdict == ReplayVerdict.Failed)
                failed.Add($"{result.Item.Pair.P} || {result.Item.Pair.Q}: {result.Item.Claim}: {result.Explanation}");
        }
        Assert.Empty(failed);
        decisions.Report();
    }
}
