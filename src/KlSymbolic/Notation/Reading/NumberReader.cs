using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Reading;

/// <summary>Reads decimal numbers exactly.</summary>
internal sealed class NumberReader(string text)
{
    private readonly string text = text;

    /// <summary>The number that begins at a position.</summary>
    public Token Read(int start)
    {
        var at = Digits(start);
        var whole = text.Substring(start, at - start);
        var fraction = "";
        if (at < text.Length && text[at] == '.')
        {
            var end = Digits(at + 1);
            fraction = text.Substring(at + 1, end - at - 1);
            if (fraction.Length == 0)
                throw new ParseException(
                    $"a number has digits after its decimal point; write {Quoting.Shorten(whole)} or {Quoting.Shorten(whole)}.0",
                    start,
                    at + 1 - start
                );
            at = end;
        }
        var exponent = 0;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var signed = at + 1 < text.Length && text[at + 1] is '+' or '-';
            var digits = at + (signed ? 2 : 1);
            var end = Digits(digits);
            if (end > digits)
            {
                exponent = Exponent(start, digits, end) * (signed && text[at + 1] == '-' ? -1 : 1);
                at = end;
            }
        }
        if (whole.Length + fraction.Length > Limits.Digits)
            throw new ParseException(
                $"the number has {whole.Length + fraction.Length} digits; at most {Limits.Digits} are read",
                start,
                at - start
            );
        var mantissa = BigInteger.Parse(whole + fraction, NumberStyles.None, CultureInfo.InvariantCulture);
        var power = exponent - fraction.Length;
        var value =
            power >= 0
                ? Rational.Of(mantissa * BigInteger.Pow(10, power), BigInteger.One)
                : Rational.Of(mantissa, BigInteger.Pow(10, -power));
        return new Token(TokenKind.Number, start, at - start, "", value);
    }

    private int Digits(int at)
    {
        while (at < text.Length && Names.IsDigit(text[at]))
            at++;
        return at;
    }

    private int Exponent(int start, int from, int to)
    {
        var digits = text.Substring(from, to - from).TrimStart('0');
        return digits.Length > 4
            || (digits.Length > 0 && int.Parse(digits, CultureInfo.InvariantCulture) > Limits.DecimalExponent)
                ? throw new ParseException(
                    $"the decimal exponent is too large; at most {Limits.DecimalExponent} is read",
                    start,
                    to - start
                )
            : digits.Length == 0 ? 0
            : int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
