using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation.Layouts;
using KlSymbolic.Notation.Reading.Tex;

namespace KlSymbolic.Notation;

/// <summary>Formulas as LaTeX mathematics, without dollar signs: <c>\log\frac{\sigma_{2}}{\sigma_{1}} - \frac{1}{2}</c>.</summary>
/// <remarks>Uses commands of LaTeX and amsmath only. Thread safe.</remarks>
public static class Latex
{
    /// <summary>The formula of an expression.</summary>
    public static string Print(Expr e) => new LatexWriter().Print(LayoutBuilder.Of(e));

    /// <summary>The formula of a matrix.</summary>
    public static string Print(MatrixExpr a) => MatrixTexts.Latex(a);

    /// <summary>The expression that a formula in LaTeX stands for, as papers write it: products without a sign, \log without parentheses.</summary>
    /// <remarks>
    /// What can be read in two ways, such as 1/2\sigma, is refused with the remedy. Names are matched with those that are declared
    /// without regard to _ : \sigma_{1} is sigma1 or sigma_1. Letters that are no symbols have their usual meanings: e, \pi,
    /// \gamma, \Gamma(x), \psi(x), B(a, b), \Phi(x), I_0(x), \zeta(s), H_n. Bounded like <see cref="Infix.Parse"/>.
    /// </remarks>
    /// <exception cref="ParseException">The text is not a formula, is too large, or has no value such as 1/0.</exception>
    public static Expr Parse(string text, SymbolTable symbols) => new TexParser(text, symbols).Whole();

    /// <summary>A condition, such as <c>\alpha_{2} \le \alpha_{1} \text{ and } \beta \ne 1</c>.</summary>
    public static string Print(Condition condition) => condition.Print(Print, ConditionSigns.Latex);
}
