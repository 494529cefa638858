using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>The variable x of a derivation: its domain is what is known of the support, so that signs of functions of x are.</summary>
internal static class SupportVariable
{
    /// <summary>The variable of P, named unlike every symbol of P and Q.</summary>
    public static Symbol For(Distribution p, Distribution? q, AssumptionSet known)
    {
        var taken = q is null ? p.FreeSymbols() : p.FreeSymbols().Union(q.FreeSymbols());
        var names = taken.Select(s => s.Name).ToImmutableHashSet();
        var name = "x";
        while (names.Contains(name))
            name += "_";
        return new Symbol(name, DomainOf(p.Support, known));
    }

    /// <summary>The set in which the variable is known to lie.</summary>
    public static Domain DomainOf(Support support, AssumptionSet known)
    {
        Rational? lower =
            support.Lower is Number l ? l.Value
            : !support.IsUnboundedBelow && Holds(Condition.LessOrEqual(0, support.Lower)) ? Rational.Zero
            : null;
        Rational? upper =
            support.Upper is Number u ? u.Value
            : support.IsUnboundedAbove ? null
            : Holds(Condition.LessOrEqual(support.Upper, 0)) ? Rational.Zero
            : Holds(Condition.LessOrEqual(support.Upper, 1)) ? Rational.One
            : null;
        return new(
            lower,
            support.IsDiscrete && lower is not null,
            upper,
            support.IsDiscrete && upper is not null,
            support.IsDiscrete
        );

        bool Holds(Condition c) => known.Decide(c) == Truth.True;
    }
}
