using KlSymbolic.Derivation;
using KlSymbolic.Properties.Generation;
using KlSymbolic.Properties.Numeric;

namespace KlSymbolic.Properties;

/// <summary>KL(P||Q) ≥ 0, and 0 only where P and Q are equal.</summary>
public sealed class NonNegativityProperties
{
    public static TheoryData<string, string, int> FiniteCases => Pairs.FiniteCases;

    [Theory]
    [MemberData(nameof(FiniteCases))]
    public void A_divergence_is_never_negative(string p, string q, int index)
    {
        var (when, outcome) = Pairs.CaseOf(p, q, index);
        var value = ((Outcome.Finite)outcome).Value;
        Decisions.Over(
            PairPoints.WithEdges(Pairs.Of(p, q), when),
            8,
            point =>
            {
                if (Numbers.Of(value, point) is not { } found)
                    return false;
                Assert.True(found.Value >= -found.Error, $"{found.Value:R} ± {found.Error:R} at {point}");
                return true;
            }
        );
    }

    [Theory]
    [MemberData(nameof(FiniteCases))]
    public void A_divergence_vanishes_only_where_the_densities_agree(string p, string q, int index)
    {
        var (when, outcome) = Pairs.CaseOf(p, q, index);
        var value = ((Outcome.Finite)outcome).Value;
        Decisions.Over(
            PairPoints.Plain(Pairs.Of(p, q), when),
            8,
            point =>
            {
                if (Numbers.Of(value, point) is not { } found)
                    return false;
                if (found.Value > found.Error)
                    return true;
                if (found.Error > 1e-6)
                    return false;
                Assert.True(Densities.Agree(point.P, point.Q), $"{found.Value:R} ± {found.Error:R} at {point}");
                return true;
            }
        );
    }
}
