using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Expressions as presentation MathML, which browsers and word processors show.</summary>
/// <remarks>Thread safe.</remarks>
public static class MathMl
{
    /// <summary>The element <c>math</c>, in the namespace of MathML.</summary>
    public static string Print(Expr e) =>
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\">"
        + new MathMlWriter().Print(LayoutBuilder.Of(e))
        + "</math>";
}
