using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Formulas as Typst mathematics, without dollar signs: <c>log frac(sigma_2, sigma_1) - frac(1, 2)</c>.</summary>
/// <remarks>Uses what Typst has without packages. Thread safe.</remarks>
public static class Typst
{
    /// <summary>The formula of an expression.</summary>
    public static string Print(Expr e) => new TypstWriter().Print(LayoutBuilder.Of(e));

    /// <summary>A condition, such as <c>alpha_2 &lt;= alpha_1 " and " beta != 1</c>.</summary>
    public static string Print(Condition condition) => condition.Print(Print, ConditionSigns.Typst);
}
