using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;

namespace KlSymbolic.Documents;

/// <summary>Whether KL(P||Q) = H(P, Q) − H(P) holds exactly for the derived closed forms.</summary>
/// <remarks>The three are derived each on its own, so that this is a check and not a definition.</remarks>
public static class Decomposition
{
    /// <summary>The answer of the zero test in every case in which all three are finite; null where there is no such case.</summary>
    public static Truth? Of(PairDerivation d)
    {
        Truth? all = null;
        foreach (var (when, value) in Cases(d.Divergence))
        {
            foreach (var (whenCross, cross) in Cases(d.CrossEntropy))
            {
                foreach (var (whenOwn, own) in Cases(d.Entropy))
                {
                    var region = Condition.And(when, whenCross, whenOwn);
                    if (d.Assumptions.Decide(region) == Truth.False)
                        continue;
                    var holds = ZeroTest.AreEqual(value.Value, cross.Value - own.Value, d.Assumptions.With(region));
                    all = all is null or Truth.True ? holds : all;
                }
            }
        }
        return all;
    }

    private static IEnumerable<(Condition When, Outcome.Finite Value)> Cases(Outcome outcome) =>
        outcome switch
        {
            Outcome.Finite f => [(Condition.Always, f)],
            Outcome.Cases c => c
                .Items.Where(i => i.Outcome is Outcome.Finite)
                .Select(i => (i.When, (Outcome.Finite)i.Outcome)),
            _ => [],
        };
}
