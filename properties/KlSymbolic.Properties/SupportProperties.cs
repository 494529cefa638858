using KlSymbolic.Derivation;
using KlSymbolic.Properties.Generation;
using KlSymbolic.Properties.Numeric;

namespace KlSymbolic.Properties;

/// <summary>An infinite divergence has the reason that is given for it.</summary>
public sealed class SupportProperties
{
    public static TheoryData<string, string, int> InfiniteCases => Pairs.InfiniteCases;

    [Theory]
    [MemberData(nameof(InfiniteCases))]
    public void An_infinite_divergence_has_its_reason(string p, string q, int index)
    {
        var derivation = Pairs.Of(p, q);
        var (when, outcome) = Pairs.CaseOf(p, q, index);
        var reason = ((Outcome.Infinite)outcome).Reason;
        Decisions.Over(
            PairPoints.WithEdges(derivation, when),
            6,
            point =>
            {
                switch (reason)
                {
                    case InfinityReason.MutuallySingular:
                        Assert.NotEqual(point.P.Support.IsDiscrete, point.Q.Support.IsDiscrete);
                        return true;
                    case InfinityReason.Support:
                        Assert.False(Densities.IsAbsolutelyContinuous(point.P, point.Q), point.ToString());
                        return true;
                    case InfinityReason.Tails:
                        Assert.True(Densities.IsAbsolutelyContinuous(point.P, point.Q), point.ToString());
                        return derivation.Steps.Any(s => s.Kind == StepKind.Divergence);
                    default:
                        throw new InvalidOperationException($"Nobody checks the reason {reason}.");
                }
            }
        );
    }
}
