using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Replay;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Tests.Evaluation;

public class StepReplayTests
{
    [Theory]
    [InlineData("Gamma(a, b)", "LogNormal(m, s)")]
    [InlineData("Normal(m, s)", "Laplace(u, t)")]
    [InlineData("Uniform(a, b)", "Uniform(c, d)")]
    [InlineData("Pareto(m, a)", "Exponential(c)")]
    [InlineData("Categorical(a, b, c)", "Poisson(l)")]
    public void Every_claim_of_a_derivation_holds(string p, string q)
    {
        var plan = ReplayPlan.Of([Kl.Derive(p, q)]);
        var results = plan.Items.Select(StepReplay.Of).ToList();
        Assert.All(
            results,
            r =>
                Assert.True(
                    r.Verdict is ReplayVerdict.Proven or ReplayVerdict.Agreed,
                    $"{r.Item.Claim}: {r.Verdict} {r.Explanation}"
                )
        );
        Assert.Contains(results, r => r.Verdict == ReplayVerdict.Agreed);
    }

    [Fact]
    public void A_claim_shared_by_derivations_is_met_once()
    {
        var plan = ReplayPlan.Of([Kl.Derive("Gamma(a, b)", "Gamma(c, d)"), Kl.Derive("Gamma(a, b)", "Exponential(e)")]);
        var shared = plan.Items.Where(i => i.Claim is Claim.ExpectationIs).ToList();
        Assert.Equal(2, shared.Count);
        Assert.All(shared, s => Assert.Equal(2, s.Occurrences));
        Assert.Equal(plan.Steps, plan.Items.Sum(i => i.Occurrences));
    }

    /// <summary>E X of an exponential law is 1/rate, finite, and its mass is on the positive reals.</summary>
    [Fact]
    public void False_claims_fail()
    {
        var pair = Kl.Derive("Exponential(r)", "Gamma(a, b)");
        var r = (Symbol)pair.P.Arguments[0];
        var x = new Symbol("x", Domain.Positive);
        Claim[] claims =
        [
            new Claim.ExpectationIs(pair.P, x, x, 2 / r, Condition.Always),
            new Claim.Diverges(pair.P, x, x, Condition.Always),
            new Claim.Identity(r, r + 1),
            new Claim.Identity(Formula.LogGamma(r), r * Formula.Log(r)),
            new Claim.Pointwise(x, pair.P.Support, Formula.LogGamma(x), x),
            new Claim.AbsolutelyContinuous(pair.P, pair.Q, Condition.Never),
        ];
        foreach (var claim in claims)
        {
            var step = new Step(StepKind.Result, "", "", claim, Condition.Always);
            Assert.Equal(ReplayVerdict.Failed, StepReplay.Of(new(pair, step, 1)).Verdict);
        }
    }
}
