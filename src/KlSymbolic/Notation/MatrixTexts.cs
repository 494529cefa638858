using System.Collections.Immutable;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Matrices and their scalars in each notation.</summary>
internal static class MatrixTexts
{
    private static readonly MatrixWriter infix = new(e => Notation.Infix.Print(e), MatrixSigns.Infix);
    private static readonly MatrixWriter unicode = new(e => UnicodeText.Print(e), MatrixSigns.Unicode);
    private static readonly MatrixWriter latex = new(e => Notation.Latex.Print(e), MatrixSigns.Latex);
    private static readonly MatrixWriter mathMl = new(Notation.MathMl.PrintInner, MatrixSigns.MathMl);
    private static readonly MatrixWriter typst = new(Notation.Typst.Print, MatrixSigns.Typst);

    /// <summary>A matrix in infix.</summary>
    public static string Infix(MatrixExpr a) => infix.Print(a);

    /// <summary>A matrix as a line of text.</summary>
    public static string Unicode(MatrixExpr a) => unicode.Print(a);

    /// <summary>A matrix in LaTeX.</summary>
    public static string Latex(MatrixExpr a) => latex.Print(a);

    /// <summary>A matrix in MathML, as it stands inside the element <c>math</c>.</summary>
    public static string MathMl(MatrixExpr a) => mathMl.Print(a);

    /// <summary>A matrix in Typst.</summary>
    public static string Typst(MatrixExpr a) => typst.Print(a);

    /// <summary>A scalar or item in infix.</summary>
    public static string Infix(FunctionStructure meaning, ImmutableArray<Layout> arguments) =>
        Print(infix, meaning, arguments, new InfixWriter());

    /// <summary>A scalar or item as a line of text.</summary>
    public static string Unicode(FunctionStructure meaning, ImmutableArray<Layout> arguments) =>
        Print(unicode, meaning, arguments, new UnicodeWriter());

    /// <summary>A scalar or item in LaTeX.</summary>
    public static string Latex(FunctionStructure meaning, ImmutableArray<Layout> arguments) =>
        Print(latex, meaning, arguments, new LatexWriter());

    /// <summary>A scalar or item in MathML.</summary>
    public static string MathMl(FunctionStructure meaning, ImmutableArray<Layout> arguments) =>
        $"<mrow>{Print(mathMl, meaning, arguments, new MathMlWriter())}</mrow>";

    /// <summary>A scalar or item in Typst.</summary>
    public static string Typst(FunctionStructure meaning, ImmutableArray<Layout> arguments) =>
        Print(typst, meaning, arguments, new TypstWriter());

    private static string Print(
        MatrixWriter matrices,
        FunctionStructure meaning,
        ImmutableArray<Layout> arguments,
        LayoutWriter index
    ) => meaning is VectorElements v ? matrices.Print(v, index.Print(arguments[0])) : matrices.Print(meaning);
}
