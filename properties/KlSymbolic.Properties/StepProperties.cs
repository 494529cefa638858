using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Properties.Generation;
using KlSymbolic.Properties.Numeric;

namespace KlSymbolic.Properties;

/// <summary>Every step's claim is checked again without asking how the step was made; a claim that many pairs share, once.</summary>
public sealed class StepProperties
{
    public static TheoryData<string> Families => Pairs.Families;

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_claim_of_the_derivations_from_a_family_holds(string p)
    {
        var decisions = new Decisions();
        var failures = new List<string>();
        var seen = new HashSet<(Claim, Condition)>();
        foreach (var derivation in Catalog.All.Select(q => Pairs.Of(p, q.Name)))
        {
            foreach (var step in derivation.Steps.Where(s => seen.Add((s.Claim, s.Under))))
            {
                try
                {
                    decisions.Count(Holds(derivation, step));
                }
                catch (Exception failure)
                {
                    failures.Add($"{p} || {derivation.Q.Family.Name}, {step.Kind}: {failure.Message}");
                }
            }
        }
        decisions.Report();
        Assert.Empty(failures);
    }

    private static bool Holds(PairDerivation derivation, Step step)
    {
        var known = derivation.Assumptions.With(step.Under);
        switch (step.Claim)
        {
            case Claim.Identity c:
                Assert.True(ZeroTest.AreEqual(c.Left, c.Right, known) == Truth.True, $"{c.Left} = {c.Right}");
                return true;
            case Claim.Pointwise c:
                Assert.True(ZeroTest.AreEqual(c.Left, c.Right, known) == Truth.True, $"{c.Left} = {c.Right}");
                return true;
            case Claim.ExpectationIs c:
                return Numerically(derivation, Condition.And(step.Under, c.When), point => ClaimCheck.Of(c, point));
            case Claim.Diverges c:
                return Numerically(derivation, Condition.And(step.Under, c.When), point => ClaimCheck.Of(c, point));
            case Claim.AbsolutelyContinuous c:
                return Numerically(derivation, step.Under, point => ClaimCheck.Of(c, point));
            default:
                throw new InvalidOperationException($"Nobody checks {step.Claim.GetType().Name}.");
        }
    }

    private static bool Numerically(PairDerivation derivation, Condition when, Func<PairPoint, bool> decide)
    {
        Decisions.Over(PairPoints.Plain(derivation, when), 4, decide);
        return true;
    }
}
