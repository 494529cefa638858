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

    /// <summary>Whether an expression is 0 for all values that the assumptions allow.</summary>
    public static Truth IsZero(Expr e, AssumptionSet known) => ZeroTest.IsZero(e, known);
}
