using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>Where Q's mass may vanish inside its support, as a binomial's at success probability 0, and P's outcomes are not listed.</summary>
internal static class VanishingMasses
{
    /// <summary>The condition that Q's mass vanishes at no outcome inside its support that P may take.</summary>
    public static Condition Allowed(Distribution p, Distribution q, AssumptionSet known)
    {
        if (!p.Support.IsDiscrete)
            return Condition.Always;
        if (FiniteOutcomes.Of(q.Support) is { } outcomes)
            return Condition.And(
                outcomes.Select(x =>
                    Condition.Or(
                        FiniteOutcomes.IsPossible(q, x),
                        p.Support.Contains(x).Negate(),
                        FiniteOutcomes.IsPossible(p, x).Negate()
                    )
                )
            );
        var x = SupportVariable.For(p, q, known);
        var ofP = Powers(p, x, known).ToList();
        return Condition.And(
            Powers(q, x, known)
                .Select(power => Condition.Or(Condition.Less(0, power.Base), IsAlwaysZero(power.Exponent, p, ofP, x)))
        );
    }

    /// <summary>The factors b^(e(x)) of the mass whose base may be 0, with linear e.</summary>
    private static IEnumerable<(Expr Base, Expr Exponent)> Powers(Distribution law, Symbol x, AssumptionSet known) =>
        from term in Terms.Of(law.LogDensityAt(x).Expand())
        let factors = Terms.FactorsOf(term)
        from log in factors.OfType<Apply>()
        where log.Function == Functions.Log && !log.Arguments[0].Contains(x)
        where (Signs.Of(log.Arguments[0], known) & SignSet.Zero) != 0
        group Product.Of(factors.Remove(log)) by log.Arguments[0] into sameBase
        let exponent = Sum.Of(sameBase)
        where exponent.Differentiate(x) is { } slope && !slope.Contains(x)
        select (sameBase.Key, exponent);

    /// <summary>The condition that a linear function of x is 0 wherever P has mass: at both ends, or at P's only outcome.</summary>
    private static Condition IsAlwaysZero(
        Expr exponent,
        Distribution p,
        List<(Expr Base, Expr Exponent)> powersOfP,
        Symbol x
    )
    {
        var everywhere =
            p.Support.IsUnboundedAbove || p.Support.IsUnboundedBelow
                ? Condition.Never
                : Condition.And(IsZeroAt(p.Support.Lower), IsZeroAt(p.Support.Upper));
        // Where P's base is 0, P's only outcome is the zero of its exponent.
        var atOne =
            from power in powersOfP
            let slope = power.Exponent.Differentiate(x)
            let outcome = (x - power.Exponent / slope).Expand()
            select Condition.And(Condition.Equal(power.Base, 0), IsZeroAt(outcome));
        return Condition.Or(atOne.Append(everywhere));

        Condition IsZeroAt(Expr outcome) => Condition.Equal(exponent.Substitute(x, outcome).Expand(), 0);
    }
}
