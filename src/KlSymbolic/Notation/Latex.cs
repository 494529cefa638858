using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Formulas as LaTeX mathematics, without dollar signs: <c>\log\frac{\sigma_{2}}{\sigma_{1}} - \frac{1}{2}</c>.</summary>
/// <remarks>Uses commands of LaTeX and amsmath only. Thread safe.</remarks>
public static class Latex
{
    /// <summary>The formula of an expression.</summary>
    public static string Print(Expr e) => new LatexWriter().Print(LayoutBuilder.Of(e));

    /// <summary>The formula of a matrix.</summary>
    public static string Print(MatrixExpr a) => MatrixTexts.Latex(a);

    /// <summary>A condition, such as <c>\alpha_{2} \le \alpha_{1} \text{ and } \beta \ne 1</c>.</summary>
    public static string Print(Condition condition) => condition.Print(Print, ConditionSigns.Latex);
}
