using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Derivation;

/// <summary>The one place where derivations call the display form and the zero test.</summary>
internal static class Simplification
{
    /// <summary>The value in the form in which it is shown.</summary>
    public static Expr Display(Expr value, AssumptionSet known) => DisplayForm.Of(value, known);

    /// <summary>The value in the form in which it is shown, or as it is where that form has logarithms of what is not known to be positive.</summary>
    /// <remarks>A log-gamma may be shown at an argument less by 1, with a logarithm that has no value where the argument was below 1.</remarks>
    public static Expr DisplayWithin(Expr value, AssumptionSet known)
    {
        var shown = Display(value, known);
        return Unsafe(shown) > Unsafe(value) ? value : shown;

        int Unsafe(Expr e) =>
            e.Children.Sum(Unsafe)
            + (
                e is Apply { Function.Name: "log" or "lgamma", Arguments: [var u] } && !Signs.IsPositive(u, known)
                    ? 1
                    : 0
            );
    }

    /// <summary>Whether an expression is 0 for all values that the assumptions allow.</summary>
    public static Truth IsZero(Expr e, AssumptionSet known) => ZeroTest.IsZero(e, known);
}
