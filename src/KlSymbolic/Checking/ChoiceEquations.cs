using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Checking;

/// <summary>Equations between parameters said of a symbol where that can be: 1/(1 + e^(−l)) = 1/2 is l = 0.</summary>
internal static class ChoiceEquations
{
    /// <summary>The expression with the equations in its choices solved.</summary>
    public static Expr SolveChoices(Expr e, AssumptionSet assumptions)
    {
        var mapped = e.MapChildren(c => SolveChoices(c, assumptions));
        if (
            mapped is not Apply { Arguments: [var left, var right, var then, var otherwise] } choice
            || choice.Function != Functions.IfEqual
            || Condition.Equal(left, right) is not Relation equation
        )
            return mapped;
        return Solve(equation, assumptions) is Relation { Comparison: Comparison.Equal } solved
            ? Functions.IfEqual.Of(solved.Left, solved.Right, then, otherwise)
            : mapped;
    }

    /// <summary>The same equation with its side other than 0 reduced; the equation itself where nothing is gained.</summary>
    private static Condition Solve(Relation equation, AssumptionSet assumptions)
    {
        if (Numerator(equation.Left - equation.Right, assumptions) is not { } difference)
            return equation;
        var open = (difference is Product p ? p.Factors : [difference])
            .Where(f => f is not Number && (Signs.Of(f, assumptions) & SignSet.Zero) != 0)
            .Select(f => f is Power { Exponent: Number { Value.Sign: > 0 } } power ? power.Base : f)
            .Where(f => f is not Power)
            .ToList();
        if (open is not [var single])
            return equation;
        return single switch
        {
            Symbol s => Condition.Equal(s, Expr.Zero),
            Sum { Terms: [var term, Number { Value: var constant }] } when -constant / Coefficient(term) is var value =>
                Cofactor(term) switch
                {
                    Symbol s => Condition.Equal(s, new Number(value)),
                    Apply a when a.Function == Functions.Exp && value.IsOne => Condition.Equal(
                        a.Arguments[0],
                        Expr.Zero
                    ),
                    _ => equation,
                },
            _ => equation,
        };

        static Rational Coefficient(Expr term) => Product.Split(term).Coefficient;
        static Expr Cofactor(Expr term) => Product.Split(term).Cofactor;
    }

    /// <summary>The numerator of the normal form, multiplied out; null where there is none.</summary>
    private static Expr? Numerator(Expr e, AssumptionSet assumptions)
    {
        try
        {
            var normalizer = new Normalizer(assumptions);
            return normalizer.Table.ToExpr(normalizer.Normalize(e)[0].Numerator);
        }
        catch (Exception failure)
            when (failure is ExpressionLimitException or UndefinedExpressionException or OverflowException)
        {
            return null;
        }
    }
}
