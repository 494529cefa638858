using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.NormalForm;

/// <summary>Choices by a condition, and absolute values, as cases of the sign of an expression.</summary>
public static class Choices
{
    /// <summary>The expression with every choice taken that the assumptions decide.</summary>
    public static Expr Resolve(Expr e, AssumptionSet assumptions)
    {
        if (e is Apply { Function: { Name: "min" or "max", Definition: { } definition } } shorthand)
            return Resolve(definition(shorthand.Arguments), assumptions);
        if (ConditionOf(e) is not { } condition)
            return e.MapChildren(c => Resolve(c, assumptions));
        var arguments = ((Apply)e).Arguments;
        return assumptions.Decide(condition) switch
        {
            Truth.True => Resolve(arguments[2], assumptions),
            Truth.False => Resolve(arguments[3], assumptions),
            _ => e.MapChildren(c => Resolve(c, assumptions)),
        };
    }

    /// <summary>The first condition of a choice that the assumptions leave open and that holds no choice itself; null where there is none.</summary>
    public static Condition? FirstUndecided(Expr e, AssumptionSet assumptions)
    {
        if (ConditionOf(e) is { } condition)
        {
            var arguments = ((Apply)e).Arguments;
            return FirstUndecided(arguments[0], assumptions)
                ?? FirstUndecided(arguments[1], assumptions)
                ?? (assumptions.Decide(condition) == Truth.Unknown ? condition : null);
        }
        return e is IndexedSum ? null : FirstOf(e, c => FirstUndecided(c, assumptions));
    }

    /// <summary>The argument of the first absolute value whose sign is open; null where there is none.</summary>
    internal static Expr? FirstUnsignedAbsolute(Expr e, AssumptionSet assumptions)
    {
        if (e is Apply { Function.Name: "abs", Arguments: [var a] })
        {
            var inner = FirstUnsignedAbsolute(a, assumptions);
            if (inner is not null)
                return inner;
            var sign = Signs.Of(a, assumptions);
            if ((sign & SignSet.Negative) == 0 || (sign & SignSet.Positive) == 0)
                return null;
            // e^u − 1 has the sign of u, of which more follows.
            return a is Sum s && Signs.ExponentialLessOne(s) is var (_, exponent) ? exponent : a;
        }
        return e is IndexedSum ? null : FirstOf(e, c => FirstUnsignedAbsolute(c, assumptions));
    }

    private static Condition? ConditionOf(Expr e) =>
        e switch
        {
            Apply { Function.Name: "ifless" } a => Condition.Less(a.Arguments[0], a.Arguments[1]),
            Apply { Function.Name: "ifequal" } a => Condition.Equal(a.Arguments[0], a.Arguments[1]),
            _ => null,
        };

    private static T? FirstOf<T>(Expr e, Func<Expr, T?> find)
        where T : class
    {
        foreach (var child in e.Children)
        {
            if (find(child) is { } found)
                return found;
        }
        return null;
    }
}
