using KlSymbolic.Algebra;
using KlSymbolic.Notation.Code;
using KlSymbolic.Notation.Reading;
using KlSymbolic.Notation.Reading.Angouri;

namespace KlSymbolic.Notation;

/// <summary>The notation of AngouriMath: <c>ln(sigma_2/sigma_1) + (mu_1 - mu_2)^2/(2 sigma_2^2)</c>.</summary>
/// <remarks>
/// There an index needs its underscore, as <c>s1</c> is s to the power 1; <c>log</c> of one argument is to base 10, and of two has
/// its base first; products may be written without a sign. Functions that AngouriMath lacks are refused by name, in both
/// directions. Bounds are those of <see cref="Infix"/>. Thread safe.
/// </remarks>
public static class AngouriMath
{
    /// <summary>The expression that a text stands for; <c>sigma_1</c> is the symbol sigma1, unless sigma_1 is declared.</summary>
    /// <exception cref="ParseException">The text is not a real formula of AngouriMath, is too large, or has no value.</exception>
    public static Expr Parse(string text, SymbolTable symbols)
    {
        var tokens = new TokenStream(text);
        var parser = new AngouriMathParser(tokens, symbols);
        var result = parser.Expression().Value;
        return tokens.Current.Kind == TokenKind.End
            ? result
            : throw tokens.Unexpected("an operator or the end of the text");
    }

    /// <summary>The text of an expression; reading it gives an equal expression again.</summary>
    /// <exception cref="NotSupportedException">AngouriMath lacks a function, or a name cannot be written.</exception>
    public static string Print(Expr e)
    {
        var written = e.FreeSymbols().ToLookup(s => AngouriMathNames.Of(s.Name));
        return written.FirstOrDefault(names => names.Count() > 1) is { } twice
            ? throw new NotSupportedException($"Two symbols would both be written {twice.Key}.")
            : new AngouriMathWriter().Print(e);
    }
}
