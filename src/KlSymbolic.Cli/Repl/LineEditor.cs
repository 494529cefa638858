namespace KlSymbolic.Cli.Repl;

/// <summary>Reads lines from a terminal, with history and completion.</summary>
/// <param name="output">The terminal; it understands ANSI sequences.</param>
/// <param name="nextKey">The next key that is pressed.</param>
/// <param name="width">The columns of the terminal.</param>
/// <param name="complete">What the text before the cursor may go on with: how much of it is replaced, and by what.</param>
internal sealed class LineEditor(
    TextWriter output,
    Func<ConsoleKeyInfo> nextKey,
    Func<int> width,
    Func<string, (int Replaced, IReadOnlyList<string> Words)> complete
)
{
    private const int MaximumLength = 100_000;
    private readonly LineHistory history = new();

    /// <summary>The next line; empty where it was given up by Ctrl-C; null at the end, Ctrl-D on an empty line.</summary>
    public string? Read(string prompt)
    {
        var buffer = new LineBuffer(MaximumLength);
        while (true)
        {
            Show(prompt, buffer);
            var key = nextKey();
            var control = (key.Modifiers & ConsoleModifiers.Control) != 0;
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    output.Write('\n');
                    history.Add(buffer.Text.Trim());
                    return buffer.Text;
                case ConsoleKey.C when control:
                    output.Write("^C\n");
                    return "";
                case ConsoleKey.D when control && buffer.Text.Length == 0:
                    output.Write('\n');
                    return null;
                case ConsoleKey.UpArrow:
                case ConsoleKey.P when control:
                    buffer.Set(history.Earlier(buffer.Text));
                    break;
                case ConsoleKey.DownArrow:
                case ConsoleKey.N when control:
                    buffer.Set(history.Later(buffer.Text));
                    break;
                case ConsoleKey.Tab:
                    Complete(buffer);
                    break;
                default:
                    buffer.Press(key);
                    break;
            }
        }
    }

    /// <summary>Adds what all words that fit have in common; where that is nothing more, shows them.</summary>
    private void Complete(LineBuffer buffer)
    {
        var (replaced, words) = complete(buffer.Text[..buffer.Cursor]);
        if (words.Count == 0)
            return;
        var common = words.Aggregate((a, b) => a[..a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count()]);
        if (words.Count == 1)
            buffer.Replace(replaced, words[0] + (words[0].EndsWith('(') ? "" : " "));
        else if (common.Length > replaced)
            buffer.Replace(replaced, common);
        else
            output.Write("\n" + string.Join("  ", words) + "\n");
    }

    /// <summary>Writes the line over itself; of a line longer than the terminal is wide, the part with the cursor.</summary>
    private void Show(string prompt, LineBuffer buffer)
    {
        var room = Math.Max(10, width() - prompt.Length - 1);
        var from = Math.Max(0, buffer.Cursor - room + 1);
        var shown = buffer.Text.Substring(from, Math.Min(room, buffer.Text.Length - from));
        var back = shown.Length - (buffer.Cursor - from);
        output.Write($"\r{prompt}{shown}\x1b[K" + (back > 0 ? $"\x1b[{back}D" : ""));
        output.Flush();
    }
}
