using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Reading;

/// <summary>Cuts a text into tokens, one at a time from any place, so that errors come in reading order.</summary>
internal sealed class Lexer(string text)
{
    private readonly string text = text;

    /// <summary>The first token at or after a position.</summary>
    public Token Read(int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at >= text.Length)
            return new Token(TokenKind.End, text.Length, 0);
        var c = text[at];
        if (Names.IsDigit(c) || (c == '.' && Names.IsDigit(CharAt(at + 1))))
            return new NumberReader(text).Read(at);
        if (Names.IsLetter(c) || GreekLetters.NameOf(c) is not null)
            return Name(at);
        if (Fraction(c) is { } fraction)
            return new Token(TokenKind.Number, at, 1, "", fraction);
        if (c == '∞')
            return new Token(TokenKind.Name, at, 1, Functions.Infinity.Name);
        if (
            Scripts.LowerDigit(c) is not null
            || (c == Scripts.RaisedMinus && Scripts.LowerDigit(CharAt(at + 1)) is not null)
        )
            return Superscript(at);
        return Sign(at) is { } sign
            ? sign
            : throw new ParseException(LookAlikes.Describe(text, at), at, char.IsSurrogatePair(text, at) ? 2 : 1);
    }

    private char CharAt(int at) => at < text.Length ? text[at] : '\0';

    private static Rational? Fraction(char c) =>
        c switch
        {
            '½' => Rational.Half,
            '⅓' => Rational.Of(1, 3),
            '⅔' => Rational.Of(2, 3),
            '¼' => Rational.Of(1, 4),
            '¾' => Rational.Of(3, 4),
            '⅙' => Rational.Of(1, 6),
            '⅛' => Rational.Of(1, 8),
            _ => null,
        };

    private Token? Sign(int at)
    {
        var next = CharAt(at + 1);
        var (kind, length) = (text[at], next) switch
        {
            ('*', '*') => (TokenKind.Power, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('=', '=') => (TokenKind.Equal, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('&', '&') => (TokenKind.And, 2),
            ('|', '|') => (TokenKind.Or, 2),
            ('+', _) => (TokenKind.Plus, 1),
            ('-' or '−', _) => (TokenKind.Minus, 1),
            ('*' or '·' or '⋅' or '×', _) => (TokenKind.Times, 1),
            ('/' or '÷', _) => (TokenKind.Divide, 1),
            ('^', _) => (TokenKind.Power, 1),
            ('√', _) => (TokenKind.Root, 1),
            ('(', _) => (TokenKind.Open, 1),
            (')', _) => (TokenKind.Close, 1),
            ('[', _) => (TokenKind.OpenBracket, 1),
            (']', _) => (TokenKind.CloseBracket, 1),
            (',', _) => (TokenKind.Comma, 1),
            ('=', _) => (TokenKind.Assign, 1),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('≤', _) => (TokenKind.LessOrEqual, 1),
            ('≥', _) => (TokenKind.GreaterOrEqual, 1),
            ('≠', _) => (TokenKind.NotEqual, 1),
            ('\'' or '′' or 'ᵀ', _) => (TokenKind.Prime, 1),
            ('!', _) => (TokenKind.Not, 1),
            _ => (TokenKind.End, 0),
        };
        return length == 0 ? null : new Token(kind, at, length);
    }

    private Token Superscript(int start)
    {
        var at = text[start] == Scripts.RaisedMinus ? start + 1 : start;
        var digits = "";
        while (Scripts.LowerDigit(CharAt(at)) is { } digit)
        {
            digits += digit;
            at++;
            if (digits.Length > 4)
                throw new ParseException(
                    $"the exponent is too large; at most {Limits.Exponent} is read",
                    start,
                    at - start
                );
        }
        Rational value = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return new Token(
            TokenKind.Superscript,
            start,
            at - start,
            "",
            text[start] == Scripts.RaisedMinus ? -value : value
        );
    }

    // A Greek letter is a name by itself: μσ is a product that lacks its sign, not a name.
    private Token Name(int start)
    {
        var at = start + 1;
        var name = GreekLetters.NameOf(text[start]);
        if (name is null)
        {
            while (Names.IsNameCharacter(CharAt(at)))
                at++;
            name = text.Substring(start, at - start);
        }
        else
        {
            var tail = at;
            while (Names.IsDigit(CharAt(at)))
                at++;
            if (CharAt(at) == '_')
            {
                while (Names.IsNameCharacter(CharAt(at)))
                    at++;
            }
            name += text.Substring(tail, at - tail);
        }
        while (Scripts.OfSubscript(CharAt(at)) is { } c)
        {
            if (Names.IsLetter(c) && Scripts.OfSubscript(CharAt(at - 1)) is null)
                name += '_';
            name += c;
            at++;
        }
        if (name.Length > Limits.NameLength)
            throw new ParseException(
                $"the name '{Quoting.Shorten(name)}' is too long; a name has at most {Limits.NameLength} characters",
                start,
                at - start
            );
        var kind = name switch
        {
            "and" => TokenKind.And,
            "or" => TokenKind.Or,
            "not" => TokenKind.Not,
            _ => TokenKind.Name,
        };
        if (text[start] == 'Γ' && at == start + 1 && Read(at).Kind == TokenKind.Open)
            name = Functions.Gamma.Name;
        return new Token(kind, start, at - start, name);
    }
}
