using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Evaluation.Stable;

/// <summary>The inside of the set of parameters.</summary>
internal static class Interior
{
    /// <summary>The assumptions, and that no symbol lies at an end of its domain; at the ends a divergence is a limit from inside.</summary>
    public static AssumptionSet Of(Expr form, AssumptionSet known)
    {
        foreach (var s in form.FreeSymbols().Where(s => !s.Domain.IsInteger))
        {
            if (s.Domain is { Lower: { } lower, LowerClosed: true })
                known = known.With(Condition.Less(new Number(lower), s));
            if (s.Domain is { Upper: { } upper, UpperClosed: true })
                known = known.With(Condition.Less(s, new Number(upper)));
        }
        return known;
    }
}
