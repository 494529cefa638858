using System.Globalization;
using System.Runtime.CompilerServices;

namespace KlSymbolic.Notation.Reading;

/// <summary>The tokens of a text with the one that is next, and the errors that can be told from them.</summary>
internal sealed class TokenStream
{
    private readonly Lexer lexer;
    private Token previous;
    private int nesting;

    public TokenStream(string text)
    {
        if (text.Length > Limits.TextLength)
            throw new ParseException(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "the text has {0} characters; at most {1} are read",
                    text.Length,
                    Limits.TextLength
                ),
                Limits.TextLength,
                text.Length - Limits.TextLength
            );
        Text = text;
        lexer = new Lexer(text);
        Current = lexer.Read(0);
    }

    public string Text { get; }

    /// <summary>The next token.</summary>
    public Token Current { get; private set; }

    /// <summary>Where the last token taken ends.</summary>
    public int End => previous.End;

    /// <summary>The token after the next one.</summary>
    public Token Following() => lexer.Read(Current.End);

    public Token Take()
    {
        previous = Current;
        if (Current.Kind != TokenKind.End)
            Current = lexer.Read(Current.End);
        return previous;
    }

    public bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        Take();
        return true;
    }

    /// <summary>Reads something one level deeper.</summary>
    public T Nested<T>(Token opening, Func<T> read)
    {
        if (++nesting > Limits.Nesting)
            throw Error($"the nesting is deeper than {Limits.Nesting} levels; split the formula", opening);
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw Error("the nesting is too deep for the stack of this thread; split the formula", opening);
        }
        var result = read();
        nesting--;
        return result;
    }

    /// <summary>Takes what closes a parenthesis or bracket.</summary>
    public void Close(Token opening, TokenKind closing, string sign, string shown)
    {
        if (!TryTake(closing))
            throw Unexpected($"'{sign}' to close '{shown}' of column {opening.Start + 1}");
    }

    public static ParseException Error(string problem, Token at) => new(problem, at.Start, at.Length);

    /// <summary>The text of a token as a message shows it.</summary>
    public string Show(Token token) =>
        token.Kind == TokenKind.End
            ? "the end of the text"
            : $"'{Quoting.Shorten(Text.Substring(token.Start, token.Length))}'";

    /// <summary>The error that the next token is not what must come, after an operand.</summary>
    public ParseException Unexpected(string expected)
    {
        if (Current.BeginsOperand && previous.Length > 0)
            return Error($"expected an operator before {Show(Current)}; a product is written {Product()}", Current);
        return Current.Kind switch
        {
            TokenKind.Assign => Error("a single = has no meaning here; a comparison is written ==", Current),
            TokenKind.Not => Error("'!' is no operator here; a factorial is written gamma(n + 1)", Current),
            TokenKind.OpenBracket => Error("'[' has no meaning here; group with ( and )", Current),
            _ => Error($"expected {expected}, found {Show(Current)}", Current),
        };
    }

    /// <summary>The error that no operand begins where one must.</summary>
    public ParseException OperandMissing() =>
        Current.Kind switch
        {
            TokenKind.End when previous.Length == 0 => Error(
                "the text is empty; write a formula such as log(s2/s1)",
                Current
            ),
            TokenKind.OpenBracket => Error("'[' has no meaning here; group with ( and )", Current),
            _ => Error($"expected a number, a name or '(', found {Show(Current)}", Current),
        };

    private string Product() =>
        Quoting.Shorten(
            Text.Substring(previous.Start, previous.Length) + "*" + Text.Substring(Current.Start, Current.Length)
        );
}
