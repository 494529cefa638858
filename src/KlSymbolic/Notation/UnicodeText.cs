using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Formulas as a line of text for people: <c>log(σ₂/σ₁) + (σ₁² + (μ₁ − μ₂)²)/(2σ₂²) − 1/2</c>.</summary>
/// <remarks>For reading only; what is to be read back is printed by <see cref="Infix"/>. Thread safe.</remarks>
public static class UnicodeText
{
    /// <summary>The formula of an expression.</summary>
    public static string Print(Expr e) => new UnicodeWriter().Print(LayoutBuilder.Of(e));

    /// <summary>The formula of a matrix.</summary>
    public static string Print(MatrixExpr a) => MatrixTexts.Unicode(a);

    /// <summary>A condition, such as <c>α₂ ≤ α₁ and β ≠ 1</c>.</summary>
    public static string Print(Condition condition) => condition.Print(Print, ConditionSigns.Unicode);
}
