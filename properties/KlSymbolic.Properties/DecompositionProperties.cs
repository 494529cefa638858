using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Properties.Generation;
using KlSymbolic.Properties.Numeric;

namespace KlSymbolic.Properties;

/// <summary>KL(P||Q) = H(P, Q) − H(P): the three are derived each on its own.</summary>
public sealed class DecompositionProperties
{
    public static TheoryData<string, string, int> FiniteCases => Pairs.FiniteCasesWithEntropy;

    [Theory]
    [MemberData(nameof(FiniteCases))]
    public void The_three_closed_forms_add_up_exactly(string p, string q, int index)
    {
        var derivation = Pairs.Of(p, q);
        var (when, outcome) = Pairs.CaseOf(p, q, index);
        var known = derivation.Assumptions.With(when);
        var decisions = new Decisions();
        foreach (var cross in Pairs.CasesOf(derivation.CrossEntropy))
        {
            foreach (var own in Pairs.CasesOf(derivation.Entropy))
            {
                var region = Condition.And(cross.When, own.When);
                if (
                    known.Decide(region) == Truth.False
                    || (cross.Outcome, own.Outcome) is not (Outcome.Finite ce, Outcome.Finite h)
                )
                    continue;
                var kl = ((Outcome.Finite)outcome).Value;
                var equal = ZeroTest.AreEqual(kl, ce.Value - h.Value, known.With(region));
                Assert.True(
                    equal == Truth.True || IsAtAnEnd(Condition.And(when, region)) || OpenIdentities.Contains(p, q),
                    $"{kl} = {ce.Value} - ({h.Value}): {equal}"
                );
                decisions.Count(equal == Truth.True);
            }
        }
        decisions.Report(mayBeOpen: true);
    }

    [Theory]
    [MemberData(nameof(FiniteCases))]
    public void The_three_closed_forms_add_up_in_numbers(string p, string q, int index)
    {
        var derivation = Pairs.Of(p, q);
        var (when, outcome) = Pairs.CaseOf(p, q, index);
        Decisions.Over(
            PairPoints.WithEdges(derivation, when),
            6,
            point =>
            {
                if (
                    (point.Of(derivation.CrossEntropy), point.Of(derivation.Entropy))
                        is not
                        (Outcome.Finite cross, Outcome.Finite own)
                    || Numbers.Of(((Outcome.Finite)outcome).Value, point) is not var (kl, a)
                    || Numbers.Of(cross.Value, point) is not var (ce, b)
                    || Numbers.Of(own.Value, point) is not var (h, c)
                )
                    return false;
                var difference = kl - (ce - h);
                Assert.True(Math.Abs(difference) <= a + b + c, $"{difference:R} at {point}");
                return true;
            }
        );
    }

    /// <summary>Where a probability is 0 or 1 formulas hold by the convention 0 log 0 = 0, which the numbers follow and the zero test not.</summary>
    private static bool IsAtAnEnd(Condition region) =>
        (region is Conjunction c ? c.Items : [region]).Any(i =>
            i is Relation { Comparison: Comparison.Equal, Left: Symbol, Right: Number n } && (n.IsZero || n.IsOne)
        );
}
