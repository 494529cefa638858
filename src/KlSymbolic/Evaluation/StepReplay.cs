using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Replay;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Evaluation;

/// <summary>Checks claims again without asking how they were found: equalities by the zero test, expectations by quadrature or summation at a point.</summary>
/// <remarks>Thread safe.</remarks>
public static class StepReplay
{
    private const double Tolerance = 1e-8;

    /// <summary>Replays a claim.</summary>
    public static ReplayResult Of(ReplayItem item)
    {
        switch (item.Decide())
        {
            case Truth.True:
                return new(item, ReplayVerdict.Proven, "");
            case Truth.False:
                return new(
                    item,
                    ReplayVerdict.Failed,
                    "The difference has a normal form that is a number other than 0."
                );
        }
        ImmutableArray<Symbol> symbols =
        [
            .. item.Pair.P.Arguments.Concat(item.Pair.Q.Arguments).SelectMany(a => a.FreeSymbols()).Distinct(),
        ];
        if (PlainPoint.Of(symbols, [.. item.Pair.Assumptions.Facts, item.When]) is not { } values)
            return ReplayResult.Undecided(item, "No point was met at which the claim is made.");
        var at = new ReplayPoint(item, values);
        return item.Claim switch
        {
            Claim.Identity c => at.Compare(c.Left, c.Right),
            Claim.Pointwise c => at.Compare(c),
            Claim.ExpectationIs c => Expectation(c, at),
            Claim.Diverges c => at.Expectation(c.Law, c.Variable, Functions.Abs.Of(c.Statistic)) switch
            {
                DefinitionValue.Infinite => at.Agreed("infinite"),
                DefinitionValue.Finite f => at.Failed($"the expectation is finite, {f.Value:R}"),
                _ => at.Undecided("the quadrature does not converge"),
            },
            Claim.AbsolutelyContinuous c => Continuity(c, at),
            _ => throw new InvalidOperationException($"Unknown claim {item.Claim.GetType().Name}."),
        };
    }

    private static ReplayResult Expectation(Claim.ExpectationIs claim, ReplayPoint at)
    {
        if (at.Number(claim.Value) is not { } expected)
            return at.Undecided("the value cannot be computed in floating point");
        return at.Expectation(claim.Law, claim.Variable, claim.Statistic) switch
        {
            DefinitionValue.Finite f => Math.Abs(f.Value - expected.Value)
            <= f.Error + expected.Error + Tolerance * (1 + Math.Abs(expected.Value))
                ? at.Agreed($"{f.Value:R}")
                : at.Failed($"{f.Value:R} by the definition and {expected.Value:R} by the claim"),
            DefinitionValue.Infinite => at.Failed($"infinite by the definition and {expected.Value:R} by the claim"),
            _ => at.Undecided("the quadrature does not converge"),
        };
    }

    /// <summary>P has mass outside Q exactly where the condition does not hold.</summary>
    private static ReplayResult Continuity(Claim.AbsolutelyContinuous claim, ReplayPoint at)
    {
        var holds = at.Decide(claim.When);
        if (holds == Truth.Unknown)
            return at.Undecided("the condition is not decided");
        var isInside =
            DefinitionEvaluator.Divergence(at.Place(claim.P), at.Place(claim.Q))
            is not DefinitionValue.Infinite { Reason: not Numerics.Definition.InfinityReason.Divergence };
        return isInside == (holds == Truth.True) ? at.Agreed("") : at.Failed($"P << Q is {isInside} by the definition");
    }
}
