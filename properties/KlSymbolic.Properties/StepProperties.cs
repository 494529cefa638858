using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Replay;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;
using KlSymbolic.Properties.Generation;
using KlSymbolic.Properties.Numeric;

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
        var (symbolic, numeric) = (new Decisions(), new Decisions());
        foreach (var item in plan.Items)
        {
            var truth = item.Decide();
            Assert.True(truth != Truth.False, $"{item.Pair.P} || {item.Pair.Q}: {item.Claim}");
            if (truth == Truth.True)
                symbolic.Count(true);
            else
                numeric.Count(PointOf(item) is { } point && HoldsAt(item.Claim, point));
        }
        symbolic.Report();
        numeric.Report();
    }

    /// <summary>A point at which the claim is made; null where none is met.</summary>
    private static PairPoint? PointOf(ReplayItem item)
    {
        ImmutableArray<Symbol> symbols =
        [
            .. item.Pair.P.Arguments.Concat(item.Pair.Q.Arguments).SelectMany(a => a.FreeSymbols()).Distinct(),
        ];
        if (PlainPoint.Of(symbols, [.. item.Pair.Assumptions.Facts, item.When]) is not { } values)
            return null;
        var at = values.ToDictionary(v => v.Symbol, v => v.Value);
        return new(item.Pair, ValuesOf(item.Pair.P), ValuesOf(item.Pair.Q));

        ImmutableArray<Rational> ValuesOf(Distribution d) => [.. d.Arguments.Select(a => at[(Symbol)a])];
    }

    private static bool HoldsAt(Claim claim, PairPoint point) =>
        claim switch
        {
            Claim.Identity c => ClaimCheck.Of(c, point),
            Claim.Pointwise c => ClaimCheck.Of(c, point),
            Claim.ExpectationIs c => ClaimCheck.Of(c, point),
            Claim.Diverges c => ClaimCheck.Of(c, point),
            Claim.AbsolutelyContinuous c => ClaimCheck.Of(c, point),
            _ => throw new InvalidOperationException($"Nobody checks {claim.GetType().Name}."),
        };
}
