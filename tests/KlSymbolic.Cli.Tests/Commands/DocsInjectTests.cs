using System.Text;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class DocsInjectTests : IDisposable
{
    private const string Begin = "<!-- klsym:begin kl Exponential(a) || Exponential(b) latex -->\n";
    private const string End = "<!-- klsym:end -->\n";

    // log a - log b + b/a - 1, from the definition by hand.
    private const string Formula = "$$\n\\mathrm{KL}(P \\,\\|\\, Q) = \\log\\frac{a}{b} + \\frac{b}{a} - 1\n$$\n";

    private readonly string root = Directory.CreateTempSubdirectory("inject-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Save(string name, string text)
    {
        var path = Path.Combine(root, name);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        return path;
    }

    private static string Read(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(path));

    [Fact]
    public void A_region_is_filled_and_a_second_time_changes_nothing()
    {
        var path = Save("a.md", "# Title\n\n" + Begin + "old\n" + End + "after");

        Assert.Equal(1, Session.Run("docs", "inject", path, "--check").ExitCode);
        Assert.Equal(0, Session.Run("docs", "inject", path).ExitCode);
        Assert.Equal("# Title\n\n" + Begin + Formula + End + "after", Read(path));
        Assert.Equal(0, Session.Run("docs", "inject", path, "--check").ExitCode);
        Assert.Contains("0 written, 1 unchanged", Session.Run("docs", "inject", path).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deliberate_edit_is_shown_as_a_difference()
    {
        var path = Save("a.md", Begin + End);
        Session.Run("docs", "inject", path);
        File.WriteAllText(path, Read(path).Replace("- 1", "+ 1", StringComparison.Ordinal));

        var check = Session.Run("docs", "inject", path, "--check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains(check.Lines, l => l.StartsWith('-') && l.EndsWith("+ 1", StringComparison.Ordinal));
        Assert.Contains(check.Lines, l => l.StartsWith('+') && l.EndsWith("- 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Line_ends_the_byte_order_mark_and_the_indentation_stay()
    {
        var crlf = (string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
        var path = Save("a.md", "\uFEFF- item\r\n  " + crlf(Begin) + "  " + crlf(End) + "last line\nmixed");

        Session.Run("docs", "inject", path);

        var filled = "  " + crlf(Begin + Formula).TrimEnd().Replace("\r\n", "\r\n  ", StringComparison.Ordinal);
        Assert.Equal("\uFEFF- item\r\n" + filled + "\r\n  " + crlf(End) + "last line\nmixed", Read(path));
    }

    [Fact]
    public void LaTeX_has_regions_of_its_own()
    {
        var path = Save(
            "a.tex",
            "% klsym:begin entropy Poisson(l) latex\n% klsym:end\n% klsym:begin kl Exponential(a) || Exponential(b)\n% klsym:end\n"
        );

        Session.Run("docs", "inject", path);

        Assert.Contains(
            "\\[\n" + Formula.Split('\n')[1] + "\n\\]\n% klsym:end\n",
            Read(path),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("csharp", "public static double ExponentialExponentialDivergence(double a, double b) =>")]
    [InlineData("fsharp", "let exponentialExponentialDivergence (a: float) (b: float)")]
    [InlineData("numpy", "def exponential_exponential_divergence(a, b):")]
    [InlineData("infix", "log(a/b) + b/a - 1")]
    [InlineData("typst", "log frac(a, b) + frac(b, a) - 1")]
    public void Notations(string notation, string expected)
    {
        var path = Save("a.md", $"<!-- klsym:begin kl Exponential(a) || Exponential(b) {notation} -->\n{End}");

        Assert.Equal(0, Session.Run("docs", "inject", path).ExitCode);
        Assert.Contains(expected, Read(path), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_filled_is_no_annotation_and_can_be_checked_as_one()
    {
        var path = Save("a.md", Begin + End + "\n<!-- klsym: KL(Exponential(a) || Exponential(b)) -->\n" + Begin + End);

        Session.Run("docs", "inject", path);

        var lint = Session.Run("check", path);
        Assert.Equal(0, lint.ExitCode);
        Assert.Contains("1 checked, 1 proven", lint.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_in_code_are_left_alone()
    {
        var example = "```markdown\n" + Begin + "```\n";
        var path = Save("a.md", example + Begin + End);

        Session.Run("docs", "inject", path);

        Assert.Equal(example + Begin + Formula + End, Read(path));
    }

    [Theory]
    [InlineData("a.md", "x\n" + Begin + "text\n", ":2: ", "klsym:end")]
    [InlineData("a.md", Begin + "\n" + Begin + End, ":3: ", "line 1")]
    [InlineData("a.md", "text\n" + End, ":2: ", "klsym:begin")]
    [InlineData("a.md", "text " + Begin + End, ":1: ", "own")]
    [InlineData("a.md", "<!-- klsym:begin kl Normla(m, s) || Normal(0, 1) -->\n" + End, ":1: ", "Normal")]
    [InlineData("a.md", "<!-- klsym:begin entropies Normal(m, s) -->\n" + End, ":1: ", "entropy")]
    [InlineData("a.md", "<!-- klsym:begin kl Normal(m, s) -->\n" + End, ":1: ", "P || Q")]
    [InlineData("a.md", "<!-- klsym:begin entropy Normal(m, s) word -->\n" + End, ":1: ", "infix")]
    [InlineData("a.md", "<!-- klsym:begin kl Normal(m, s) || Exponential(a) csharp -->\n" + End, ":1: ", "closed form")]
    [InlineData("a.md", "no region\n", ": ", "no region")]
    [InlineData("a.docx", Begin + End, "docx", "Markdown")]
    public void An_error_names_file_line_and_remedy_and_nothing_is_written(
        string name,
        string text,
        string place,
        string remedy
    )
    {
        var good = Save("good.md", Begin + End);
        var bad = Save(name, text);

        var run = Session.Run("docs", "inject", good, bad);

        Assert.Equal(64, run.ExitCode);
        Assert.Contains(name, run.FirstError, StringComparison.Ordinal);
        Assert.Contains(place, run.FirstError, StringComparison.Ordinal);
        Assert.Contains(remedy, run.Error, StringComparison.Ordinal);
        Assert.Equal((Begin + End, text), (Read(good), Read(bad)));
    }

    [Fact]
    public void What_is_no_UTF8_is_refused()
    {
        var path = Path.Combine(root, "a.md");
        byte[] bytes = [.. Encoding.ASCII.GetBytes(Begin + End), 0xE9];
        File.WriteAllBytes(path, bytes);

        Assert.Equal(64, Session.Run("docs", "inject", path).ExitCode);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_link_stays_a_link_and_the_mode_stays()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("links need rights there");
            return;
        }
        var path = Save("a.md", Begin + End);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var link = Path.Combine(root, "link.md");
        File.CreateSymbolicLink(link, path);

        Session.Run("docs", "inject", link);

        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(Begin + Formula + End, Read(path));
        Assert.True(File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(2, Directory.GetFiles(root).Length);
    }
}
