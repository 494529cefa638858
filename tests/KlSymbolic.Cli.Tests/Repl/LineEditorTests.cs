using KlSymbolic.Cli.Commands;
using KlSymbolic.Cli.Repl;

namespace KlSymbolic.Cli.Tests.Repl;

public sealed class LineEditorTests
{
    private static readonly ConsoleKeyInfo enter = Key(ConsoleKey.Enter, '\r');
    private static readonly ConsoleKeyInfo left = Key(ConsoleKey.LeftArrow);
    private static readonly ConsoleKeyInfo up = Key(ConsoleKey.UpArrow);
    private static readonly ConsoleKeyInfo down = Key(ConsoleKey.DownArrow);
    private static readonly ConsoleKeyInfo tab = Key(ConsoleKey.Tab, '\t');

    [Fact]
    public void A_line_is_edited_in_its_middle() =>
        Assert.Equal(["axc"], Read([.. Type("abc"), left, Key(ConsoleKey.Backspace, '\b'), .. Type("x"), enter]));

    [Fact]
    public void Control_keys_cut()
    {
        Assert.Equal(["c"], Read([.. Type("abc"), left, Control(ConsoleKey.U), enter]));
        Assert.Equal(["ab"], Read([.. Type("abc"), left, Control(ConsoleKey.K), enter]));
        Assert.Equal(["one "], Read([.. Type("one two "), Control(ConsoleKey.W), enter]));
        Assert.Equal(["bc"], Read([.. Type("abc"), Key(ConsoleKey.Home), Key(ConsoleKey.Delete), enter]));
    }

    [Fact]
    public void Earlier_lines_come_back_and_the_draft_too()
    {
        Assert.Equal(["one", "two", "one"], Read([.. Type("one"), enter, .. Type("two"), enter, up, up, up, enter]));
        Assert.Equal(["one", "draft"], Read([.. Type("one"), enter, .. Type("draft"), up, down, down, enter]));
        Assert.Equal(
            ["one", "one", "two", "one"],
            Read([.. Type("one"), enter, .. Type("one"), enter, .. Type("two"), enter, up, up, enter])
        );
    }

    [Fact]
    public void Control_c_gives_the_line_up_and_control_d_ends()
    {
        Assert.Equal(["", "b"], Read([.. Type("a"), Control(ConsoleKey.C), .. Type("b"), enter]));
        Assert.Equal(
            ["ab", null],
            Read([.. Type("a"), Control(ConsoleKey.D), .. Type("b"), enter, Control(ConsoleKey.D)])
        );
    }

    [Theory]
    [InlineData("der", "derive ")]
    [InlineData("de", "de")]
    [InlineData("derive Lapl", "derive Laplace(")]
    [InlineData("derive Normal(0, 1) Expon", "derive Normal(0, 1) Exponential(")]
    [InlineData("describe lapl", "describe Laplace ")]
    [InlineData("derive --jens", "derive --jensen-shannon ")]
    [InlineData("derive --format lat", "derive --format latex ")]
    [InlineData("help ver", "help verify ")]
    [InlineData("nonsense no", "nonsense no")]
    public void Tab_completes_what_is_meant(string typed, string completed) =>
        Assert.Equal([completed], Read([.. Type(typed), tab, enter]));

    [Fact]
    public void What_fits_is_shown_where_it_is_more_than_one()
    {
        using var output = new StringWriter();
        Read([.. Type("de"), tab, enter], output);

        Assert.Contains("\nderive  describe\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_line_the_part_with_the_cursor_is_shown()
    {
        using var output = new StringWriter();
        Read([.. Type(new string('a', 200) + "end"), enter], output);

        var shown = output.ToString().Split('\r')[^1];
        Assert.StartsWith("> aaa", shown, StringComparison.Ordinal);
        Assert.Contains("end", shown, StringComparison.Ordinal);
        Assert.InRange(shown.IndexOf('\u001b', StringComparison.Ordinal), 1, 40);
    }

    private static List<string?> Read(ConsoleKeyInfo[] keys, TextWriter? output = null)
    {
        var queue = new Queue<ConsoleKeyInfo>(keys);
        var root = Root.Create(new(TextReader.Null, TextWriter.Null, TextWriter.Null, 80, HasColours: false));
        var editor = new LineEditor(
            output ?? TextWriter.Null,
            queue.Dequeue,
            () => 40,
            text => ReplCompletion.Of(root, text)
        );
        var lines = new List<string?>();
        while (queue.Count > 0)
            lines.Add(editor.Read("> "));
        return lines;
    }

    private static IEnumerable<ConsoleKeyInfo> Type(string text) =>
        text.Select(c => new ConsoleKeyInfo(c, ConsoleKey.None, shift: false, alt: false, control: false));

    private static ConsoleKeyInfo Key(ConsoleKey key, char c = '\0') =>
        new(c, key, shift: false, alt: false, control: false);

    private static ConsoleKeyInfo Control(ConsoleKey key) => new('\0', key, shift: false, alt: false, control: true);
}
