using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace KlSymbolic.Notation.Reading.Tex;

/// <summary>The tokens of LaTeX mathematics with the one that is next.</summary>
internal sealed class TexStream
{
    private readonly ImmutableArray<TexToken> tokens;
    private readonly string text;
    private TexToken? rest;
    private int at;
    private int nesting;

    public TexStream(string text)
    {
        if (text.Length > Limits.TextLength)
            throw new ParseException(
                $"the text has {text.Length} characters; at most {Limits.TextLength} are read",
                Limits.TextLength,
                text.Length - Limits.TextLength
            );
        this.text = text;
        tokens = TexLexer.Read(text);
        Skip();
    }

    /// <summary>How many tables are open, in which line ends and column signs are tokens.</summary>
    public int Tables { get; set; }

    /// <summary>The next token.</summary>
    public TexToken Current => rest ?? tokens[at];

    /// <summary>Where the last token taken ends.</summary>
    public int End { get; private set; }

    /// <summary>A place to come back to.</summary>
    public (int At, TexToken? Remainder, int End) Place
    {
        get => (at, rest, End);
        set => (at, rest, End) = value;
    }

    /// <summary>The token so many places after the next one.</summary>
    public TexToken Ahead(int count) => tokens[Math.Min(at + count, tokens.Length - 1)];

    public TexToken Take()
    {
        var token = Current;
        End = token.End;
        rest = null;
        if (at < tokens.Length - 1)
            at++;
        Skip();
        return token;
    }

    /// <summary>Takes one digit of a number: an argument without braces is one digit.</summary>
    public TexToken TakeDigit()
    {
        var token = Current;
        if (token.Length == 1 || token.Text.IndexOf('.') >= 0)
            return Take();
        rest = new(TexKind.Digits, token.Text.Substring(1), token.Start + 1, token.Length - 1);
        End = token.Start + 1;
        return token with { Text = token.Text.Substring(0, 1), Length = 1 };
    }

    public bool TryTake(string sign)
    {
        if (!Current.IsSign(sign))
            return false;
        Take();
        return true;
    }

    public void Expect(TexKind kind, string shown)
    {
        if (Current.Kind != kind)
            throw Unexpected(shown);
        Take();
    }

    public void Expect(string sign)
    {
        if (!TryTake(sign))
            throw Unexpected($"'{sign}'");
    }

    /// <summary>Reads something one level deeper.</summary>
    public T Nested<T>(Func<T> read)
    {
        if (++nesting > Limits.Nesting)
            throw Error($"the nesting is deeper than {Limits.Nesting} levels; split the formula", Current);
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw Error("the nesting is too deep for the stack of this thread; split the formula", Current);
        }
        var result = read();
        nesting--;
        return result;
    }

    /// <summary>The text of a group in braces that is a word and not mathematics.</summary>
    public string Word()
    {
        if (Current.Kind != TexKind.OpenGroup)
            return Current.Kind is TexKind.Letter or TexKind.Digits ? Take().Text : throw Unexpected("'{'");
        var open = Take();
        var start = open.End;
        while (Current.Kind is not (TexKind.CloseGroup or TexKind.End))
            Take();
        var end = Current.Start;
        Expect(TexKind.CloseGroup, "'}'");
        return text.Substring(start, end - start).Trim();
    }

    public static ParseException Error(string problem, TexToken at) => new(problem, at.Start, at.Length);

    public ParseException Unexpected(string expected) =>
        Error(
            $"expected {expected}, found {(Current.Kind == TexKind.End ? "the end of the text" : $"'{Quoting.Shorten(text.Substring(Current.Start, Current.Length))}'")}",
            Current
        );

    private void Skip()
    {
        while (Tables == 0 && rest is null && tokens[at].Kind == TexKind.Sign && tokens[at].Text is "&" or "\\\\")
            at++;
    }
}
