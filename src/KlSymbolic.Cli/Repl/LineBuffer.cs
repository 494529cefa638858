namespace KlSymbolic.Cli.Repl;

/// <summary>A line while it is typed: the text and the place of the cursor. Made for one reading, used by one thread.</summary>
internal sealed class LineBuffer(int maximum)
{
    /// <summary>What is typed so far.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How many characters are before the cursor.</summary>
    public int Cursor { get; private set; }

    /// <summary>Puts another text in place of the whole, with the cursor at its end.</summary>
    public void Set(string text) => (Text, Cursor) = (text, text.Length);

    /// <summary>Puts a text in place of the last characters before the cursor.</summary>
    public void Replace(int count, string text)
    {
        if (Text.Length - count + text.Length > maximum)
            return;
        Text = Text[..(Cursor - count)] + text + Text[Cursor..];
        Cursor += text.Length - count;
    }

    /// <summary>Edits by a key; returns whether the key means anything here.</summary>
    public bool Press(ConsoleKeyInfo key)
    {
        var control = (key.Modifiers & ConsoleModifiers.Control) != 0;
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
            case ConsoleKey.B when control:
                Cursor = Math.Max(0, Cursor - 1);
                return true;
            case ConsoleKey.RightArrow:
            case ConsoleKey.F when control:
                Cursor = Math.Min(Text.Length, Cursor + 1);
                return true;
            case ConsoleKey.Home:
            case ConsoleKey.A when control:
                Cursor = 0;
                return true;
            case ConsoleKey.End:
            case ConsoleKey.E when control:
                Cursor = Text.Length;
                return true;
            case ConsoleKey.Backspace:
                if (Cursor > 0)
                    Replace(1, "");
                return true;
            case ConsoleKey.Delete:
                if (Cursor < Text.Length)
                    Text = Text.Remove(Cursor, 1);
                return true;
            case ConsoleKey.U when control:
                (Text, Cursor) = (Text[Cursor..], 0);
                return true;
            case ConsoleKey.K when control:
                Text = Text[..Cursor];
                return true;
            case ConsoleKey.W when control:
                Replace(Cursor - StartOfWord(), "");
                return true;
            default:
                if (char.IsControl(key.KeyChar))
                    return false;
                Replace(0, key.KeyChar.ToString());
                return true;
        }
    }

    private int StartOfWord()
    {
        var at = Cursor;
        while (at > 0 && Text[at - 1] == ' ')
            at--;
        while (at > 0 && Text[at - 1] != ' ')
            at--;
        return at;
    }
}
