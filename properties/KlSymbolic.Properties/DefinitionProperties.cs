using KlSymbolic.Derivation;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Properties.Generation;
using KlSymbolic.Properties.Numeric;

namespace KlSymbolic.Properties;

/// <summary>The closed form against the definition, which shares nothing with it but the log-densities.</summary>
public sealed class DefinitionProperties
{
    public static TheoryData<string, string, int> FiniteCases => Pairs.FiniteCases;

    public static TheoryData<string, string, int> InfiniteCases => Pairs.InfiniteCases;

    [Theory]
    [MemberData(nameof(FiniteCases))]
    public void A_closed_form_has_the_value_of_the_definition(string p, string q, int index)
    {
        var derivation = Pairs.Of(p, q);
        var (when, outcome) = Pairs.CaseOf(p, q, index);
        var value = ((Outcome.Finite)outcome).Value;
        Decisions.Over(
            PairPoints.Plain(derivation, when),
            2,
            point =>
            {
                var found = DefinitionEvaluator.Divergence(point.P, point.Q);
                Assert.False(found is DefinitionValue.Infinite, $"{found} by the definition at {point}");
                if (
                    found is not DefinitionValue.Finite { Value: var expected, Error: var estimate }
                    || Numbers.Of(value, point) is not var (closed, rounding)
                )
                    return false;
                var tolerance = 10 * estimate + rounding + 1e-10 * Math.Abs(closed);
                Assert.True(
                    Math.Abs(closed - expected) <= tolerance,
                    $"{closed:R} by the closed form, {expected:R} ± {estimate:E1} by the definition at {point}"
                );
                return estimate <= 1e-6 * (1 + Math.Abs(closed));
            }
        );
    }

    [Theory]
    [MemberData(nameof(InfiniteCases))]
    public void An_infinite_divergence_is_infinite_by_the_definition(string p, string q, int index)
    {
        var derivation = Pairs.Of(p, q);
        Decisions.Over(
            PairPoints.Plain(derivation, Pairs.CaseOf(p, q, index).When),
            2,
            point =>
            {
                var found = DefinitionEvaluator.Divergence(point.P, point.Q);
                Assert.False(found is DefinitionValue.Finite, $"{found} by the definition at {point}");
                return found is DefinitionValue.Infinite;
            },
            mayBeOpen: true
        );
    }
}
