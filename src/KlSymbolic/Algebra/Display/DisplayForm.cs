using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Algebra.Display;

/// <summary>Rewrites an expression as a textbook prints it: logarithms gathered into ratios, squares completed, denominators shared.</summary>
/// <remarks>The form is equal to the expression under the assumptions: it is read off its normal form.</remarks>
public static class DisplayForm
{
    private const int MaximumBranches = 32;

    /// <summary>The display form; the expression itself where it has no normal form.</summary>
    public static Expr Of(Expr e, AssumptionSet assumptions)
    {
        var branches = MaximumBranches;
        return Of(Equations.Solve(e), assumptions, ref branches);
    }

    private static Expr Of(Expr e, AssumptionSet assumptions, ref int branches)
    {
        var resolved = Choices.Resolve(e, assumptions);
        if (Choices.FirstUndecided(resolved, assumptions) is Relation open)
        {
            if (--branches < 0)
                return resolved;
            var there = assumptions.With(open);
            var yes = Of(At(open, Choices.Resolve(resolved, there)), there, ref branches);
            var no = Of(resolved, assumptions.With(open.Negate()), ref branches);
            var choice = open.Comparison == Comparison.Equal ? Functions.IfEqual : Functions.IfLess;
            return choice.Of(open.Left, open.Right, yes, no);
        }
        var sums = Masses.HiddenIn(resolved);
        resolved = sums.Visible;
        try
        {
            var normalizer = new Normalizer(assumptions);
            // Numbered by their names, not by where they are met, so that equal expressions get one form.
            foreach (var symbol in resolved.FreeSymbols())
                normalizer.Table.NumberOf(new Kernel.Variable(symbol));
            var form = normalizer.Normalize(resolved)[0];
            return sums.Show(new DisplayBuilder(normalizer.Table).Build(form));
        }
        catch (Exception failure)
            when (failure is ExpressionLimitException or UndefinedExpressionException or OverflowException)
        {
            return sums.Show(resolved);
        }
    }

    /// <summary>The expression where the equation holds, if it gives a symbol its value.</summary>
    private static Expr At(Relation equation, Expr e)
    {
        if (equation is not { Comparison: Comparison.Equal, Left: Symbol symbol, Right: Number value })
            return e;
        try
        {
            return e.Substitute(symbol, value);
        }
        catch (UndefinedExpressionException)
        {
            return e;
        }
    }
}
