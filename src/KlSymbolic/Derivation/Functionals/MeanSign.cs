using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>The expectation of the sign of x − m: E sign(X − c) is −d/dc E|X − c| for a continuous X.</summary>
internal static class MeanSign
{
    private static readonly Symbol C = new("c_kink", Domain.Real);

    /// <summary>E of −1 where u is negative and 1 elsewhere, for u = ±(x − m); null where the rules do not give it.</summary>
    public static Expr? Of(Distribution p, Expr u, Region region, AssumptionSet known, List<Step> steps)
    {
        var x = region.Variable;
        var slope = u.Differentiate(x);
        if (slope is not Number { Value: var s } || s.Abs() != 1)
            return null;
        var m = (x - s * u).Expand();
        var apart = Region.Of(p, null, known, Condition.Always, []);
        if (
            m.Contains(x)
            || apart.Expect(Functions.Abs.Of(x - C), StepKind.Expectation, "") is not Outcome.Finite { Value: var mean }
            || mean.Differentiate(C) is not { } derivative
        )
            return null;
        var value = Simplification.Display(-s * derivative.Substitute(C, m), known);
        steps.Add(
            new(
                StepKind.Expectation,
                "The expectation of the sign is the derivative of E|X − c| by c, taken where c is the kink.",
                "differentiation under the integral sign",
                new Claim.ExpectationIs(p, x, Functions.IfLess.Of(u, 0, -1, 1), value, Condition.Always),
                Condition.Always
            )
        );
        return value;
    }
}
