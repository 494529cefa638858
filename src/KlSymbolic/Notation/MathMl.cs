using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Expressions as presentation MathML, which browsers and word processors show.</summary>
/// <remarks>Thread safe.</remarks>
public static class MathMl
{
    /// <summary>The element <c>math</c>, in the namespace of MathML.</summary>
    public static string Print(Expr e) =>
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\">" + PrintInner(e) + "</math>";

    /// <summary>What stands inside the element <c>math</c>.</summary>
    internal static string PrintInner(Expr e) => new MathMlWriter().Print(LayoutBuilder.Of(e));

    /// <summary>A condition, as it stands inside the element <c>math</c>.</summary>
    internal static string PrintInner(Condition condition) => condition.Print(PrintInner, ConditionSigns.MathMl);
}
