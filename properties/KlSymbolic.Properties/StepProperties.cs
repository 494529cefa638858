using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Properties.Generation;
using KlSymbolic.Properties.Numeric;

namespace KlSymbolic.Properties;

/// <summary>Every step's claim is checked again without asking how the step was made.</summary>
public sealed class StepProperties
{
    public static TheoryData<string, string> All => Pairs.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Every_claim_of_a_derivation_holds(string p, string q)
    {
        var derivation = Pairs.Of(p, q);
        var decisions = new Decisions();
        foreach (var step in derivation.Steps)
        {
            var known = derivation.Assumptions.With(step.Under);
            switch (step.Claim)
            {
                case Claim.Identity c:
                    Assert.True(ZeroTest.AreEqual(c.Left, c.Right, known) == Truth.True, $"{c.Left} = {c.Right}");
                    break;
                case Claim.Pointwise c:
                    Assert.True(ZeroTest.AreEqual(c.Left, c.Right, known) == Truth.True, $"{c.Left} = {c.Right}");
                    break;
                case Claim.ExpectationIs c:
                    Numerically(derivation, Condition.And(step.Under, c.When), point => ClaimCheck.Of(c, point));
                    break;
                case Claim.Diverges c:
                    Numerically(derivation, Condition.And(step.Under, c.When), point => ClaimCheck.Of(c, point));
                    break;
                case Claim.AbsolutelyContinuous c:
                    Numerically(derivation, step.Under, point => ClaimCheck.Of(c, point));
                    break;
                default:
                    Assert.Fail($"Nobody checks {step.Claim.GetType().Name}.");
                    break;
            }
            decisions.Count(true);
        }
        decisions.Report();
    }

    private static void Numerically(PairDerivation derivation, Condition when, Func<PairPoint, bool> decide) =>
        Decisions.Over(PairPoints.Plain(derivation, when), 4, decide);
}
