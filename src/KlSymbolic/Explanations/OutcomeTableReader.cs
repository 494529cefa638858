using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Explanations;

/// <summary>Reads tables such as <c>{H: 0.5, T: 0.5}</c>, <c>{"rain": 3, "sun": 7}</c> or <c>{a: 1/3, b: 2/3}</c>. Thread safe.</summary>
public static class OutcomeTableReader
{
    /// <summary>Whether a text begins like a table.</summary>
    public static bool IsTable(string text) => text.TrimStart().StartsWith("{", StringComparison.Ordinal);

    /// <summary>The table that a text stands for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="input">Which input it is, for errors, such as P.</param>
    /// <exception cref="InputException">The text is no table, or its numbers do not make a distribution.</exception>
    public static OutcomeTable Read(string text, string input)
    {
        try
        {
            var entries = new Scanner(text).Entries();
            try
            {
                return OutcomeTable.Of(text.Trim(), entries);
            }
            catch (FormatException e) when (e is not ParseException)
            {
                throw new ParseException(e.Message, 0, text.Length);
            }
        }
        catch (ParseException e)
        {
            throw new InputException(input, text, e);
        }
    }

    /// <summary>A number of a table: a decimal, a fraction, or another rational constant.</summary>
    /// <param name="name">The outcome, for errors.</param>
    /// <param name="text">The number as it was written.</param>
    /// <exception cref="ParseException">The text is no rational number.</exception>
    public static OutcomeEntry ReadEntry(string name, string text)
    {
        if (Infix.TryParse(text, SymbolTable.Closed, out var value, out _) && value is Number number)
            return new(name, number.Value, DecimalsOf(text.Trim()));
        throw new ParseException(
            $"'{name}' needs a number such as 0.25, 1/4 or 12, and has '{(text.Length <= 40 ? text.Trim() : text.Substring(0, 40) + "...")}'",
            0,
            text.Length
        );
    }

    /// <summary>Decimal places of a number written with a point; null for what is exact, as integers and fractions are.</summary>
    private static int? DecimalsOf(string text)
    {
        var point = text.IndexOf('.');
        if (point < 0 || text.Any(c => c is '/' or '*' or '+' or '^' or '('))
            return null;
        var mantissa = text.IndexOfAny(['e', 'E']);
        var digits = (mantissa < 0 ? text.Length : mantissa) - point - 1;
        var exponent = mantissa < 0 || !int.TryParse(text.Substring(mantissa + 1), out var e) ? 0 : e;
        return Math.Min(Math.Max(digits - exponent, 0), 400);
    }

    private sealed class Scanner(string text)
    {
        private int at;

        public ImmutableArray<OutcomeEntry> Entries()
        {
            var entries = ImmutableArray.CreateBuilder<OutcomeEntry>();
            Expect('{');
            Skip();
            while (Peek() != '}')
            {
                var name = Name();
                Expect(':');
                Skip();
                var (start, end) = (at, ValueEnd());
                at = end;
                try
                {
                    entries.Add(ReadEntry(name, text.Substring(start, end - start)));
                }
                catch (ParseException e)
                {
                    throw new ParseException(e.Problem, start, end - start);
                }
                Skip();
                if (Peek() == ',')
                    at++;
                Skip();
                if (entries.Count > OutcomeTable.MaximumOutcomes)
                    throw new ParseException(
                        $"at most {OutcomeTable.MaximumOutcomes} outcomes are read",
                        start,
                        end - start
                    );
            }
            at++;
            Skip();
            if (at < text.Length)
                throw new ParseException("a table ends with '}', and more follows", at, text.Length - at);
            return entries.ToImmutable();
        }

        private char Peek() =>
            at < text.Length ? text[at] : throw new ParseException("a table ends with '}': {H: 0.5, T: 0.5}", at, 0);

        private void Skip()
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
        }

        private void Expect(char sign)
        {
            Skip();
            if (Peek() != sign)
                throw new ParseException($"'{sign}' is expected here: a table is written {{H: 0.5, T: 0.5}}", at, 1);
            at++;
        }

        private string Name()
        {
            Skip();
            if (Peek() is '"' or '\'')
                return Quoted(text[at]);
            var start = at;
            while (at < text.Length && text[at] is not (':' or ',' or '{' or '}'))
                at++;
            var name = text.Substring(start, at - start).Trim();
            return name.Length > 0
                ? name
                : throw new ParseException("an outcome needs a name: {H: 0.5, T: 0.5}", start, Math.Max(1, at - start));
        }

        private string Quoted(char quote)
        {
            var (start, name) = (at++, new StringBuilder());
            while (at < text.Length && text[at] != quote)
            {
                if (text[at] == '\\' && at + 1 < text.Length)
                    at++;
                name.Append(text[at++]);
            }
            if (at >= text.Length)
                throw new ParseException(
                    $"the name that begins here lacks its closing {quote}",
                    start,
                    text.Length - start
                );
            at++;
            return name.ToString();
        }

        /// <summary>Where the number that starts here ends: before a comma or brace outside of parentheses.</summary>
        private int ValueEnd()
        {
            var depth = 0;
            for (var i = at; i < text.Length; i++)
            {
                switch (text[i])
                {
                    case '(':
                        depth++;
                        break;
                    case ')':
                        depth--;
                        break;
                    case ',' or '}' when depth <= 0:
                        return i;
                }
            }
            throw new ParseException("a table ends with '}': {H: 0.5, T: 0.5}", text.Length, 0);
        }
    }
}
