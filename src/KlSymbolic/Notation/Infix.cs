using System.Diagnostics.CodeAnalysis;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation.Layouts;
using KlSymbolic.Notation.Reading;

namespace KlSymbolic.Notation;

/// <summary>The notation in which formulas are typed: <c>log(sigma2/sigma1) + (mu1 - mu2)^2/(2*sigma2^2)</c>.</summary>
/// <remarks>
/// Numbers are exact, decimals included. Operators are + - * / ^ (also **), the functions those of <see cref="Functions"/> and
/// sqrt; pi, eulergamma, inf and nan are constants; <c>where(a &lt; b, u, v)</c> chooses, <c>sum(i, 1, k, body)</c> adds.
/// Greek letters, subscripts, raised digits and signs such as · and − are read as their ASCII forms. A product needs its sign.
/// What is read is bounded: 100,000 characters, 200 levels, 20,000 nodes. Thread safe.
/// </remarks>
public static class Infix
{
    /// <summary>The expression that a text stands for.</summary>
    /// <exception cref="ParseException">The text is not a formula, is too large, or has no value such as 1/0.</exception>
    public static Expr Parse(string text, SymbolTable symbols) =>
        Whole(text, symbols, parser => parser.Expression().Value);

    /// <summary>The condition that a text such as <c>a &lt; b and b != 1</c> stands for.</summary>
    /// <exception cref="ParseException">The text is not a condition.</exception>
    public static Condition ParseCondition(string text, SymbolTable symbols) =>
        Whole(text, symbols, parser => parser.Any().Statement);

    /// <summary>Reads an expression; false with the error where the text is not one.</summary>
    public static bool TryParse(
        string text,
        SymbolTable symbols,
        [NotNullWhen(true)] out Expr? value,
        [NotNullWhen(false)] out ParseException? error
    )
    {
        try
        {
            (value, error) = (Parse(text, symbols), null);
            return true;
        }
        catch (ParseException e)
        {
            (value, error) = (null, e);
            return false;
        }
    }

    /// <summary>The text of an expression with the fewest parentheses; reading it gives the same expression again.</summary>
    /// <remarks>That holds for symbols whose names a <see cref="SymbolTable"/> accepts, within the bounds of reading.</remarks>
    public static string Print(Expr e) => new InfixWriter().Print(LayoutBuilder.Of(e));

    /// <summary>The formula of a matrix; it cannot be read back.</summary>
    public static string Print(MatrixExpr a) => MatrixTexts.Infix(a);

    private static T Whole<T>(string text, SymbolTable symbols, Func<InfixParser, T> read)
    {
        var tokens = new TokenStream(text);
        var parser = new InfixParser(tokens, symbols);
        var result = read(parser);
        return tokens.Current.Kind == TokenKind.End ? result : throw parser.Rest();
    }
}
