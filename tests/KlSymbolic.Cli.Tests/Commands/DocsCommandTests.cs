using System.Text.RegularExpressions;
using KlSymbolic.Cli.Docs;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class DocsCommandTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("docs-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Out => Path.Combine(root, "out");

    private string[] Command(params string[] more) =>
        ["docs", Out, "--pairs", "Normal||Laplace", "Normal||Exponential", "--families", "Poisson", .. more];

    [Theory]
    [InlineData("markdown", "md")]
    [InlineData("latex", "tex")]
    [InlineData("typst", "typ")]
    [InlineData("html", "html")]
    public void Pages_are_up_to_date_until_one_is_edited(string format, string extension)
    {
        Assert.Equal(0, Session.Run(Command("--format", format)).ExitCode);
        var written = Session.Run(Command("--format", format, "--check"));
        var page = Path.Combine(Out, "pairs", $"Normal-Laplace.{extension}");
        var text = File.ReadAllText(page);
        File.WriteAllText(page, text.Replace("erf", "erfc", StringComparison.Ordinal));

        var edited = Session.Run(Command("--format", format, "--check"));

        Assert.Equal(0, written.ExitCode);
        Assert.Equal(1, edited.ExitCode);
        Assert.Contains($"differs: {page}", edited.Out, StringComparison.Ordinal);
        Assert.Contains(edited.Lines, l => l.StartsWith('-') && l.Contains("erfc", StringComparison.Ordinal));
        Assert.Contains(edited.Lines, l => l.StartsWith('+') && l.Contains("erf", StringComparison.Ordinal));
        Assert.Contains("klsym docs", edited.Lines[^1], StringComparison.Ordinal);
        Session.Run(Command("--format", format));
        Assert.Equal(text, File.ReadAllText(page));
    }

    [Fact]
    public void A_page_says_all_that_is_known_of_a_pair()
    {
        Session.Run(Command());

        var page = File.ReadAllText(Path.Combine(Out, "pairs", "Normal-Laplace.md"));
        string[] sections =
        [
            "Distributions",
            "Divergence",
            "Entropy",
            "Cross-entropy",
            "Decomposition",
            "Gradient",
            "Symmetry",
            "Limits",
            "References",
            "Provenance",
        ];
        Assert.Equal(sections, Regex.Matches(page, "^## (.*)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value));
        string[] code = ["**C#**", "**F#**", "**NumPy**", "**PyTorch**", "**SymPy**", "**Julia**"];
        Assert.All(code, c => Assert.Contains(c, page, StringComparison.Ordinal));
        Assert.Contains("<a id=\"normal-laplace\"></a>", page, StringComparison.Ordinal);
        // By hand: d/d mu1 of E|X - mu2|/b2 for a normal X is erf((mu1 - mu2)/(sqrt 2 sigma1))/b2.
        Assert.Contains(
            @"\frac{\partial \, \mathrm{KL}}{\partial \mu_{1}} = \frac{\operatorname{erf}\left(\frac{\mu_{1} - \mu_{2}}{\sqrt{2} \sigma_{1}}\right)}{b_{2}}",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Symmetry_and_limits_are_those_of_textbooks()
    {
        Session.Run("docs", Out, "--families", "Normal", "Poisson");

        string Family(string name) => File.ReadAllText(Path.Combine(Out, "families", name + ".md"));
        Assert.Contains("Symmetric where P and Q have the same sigma", Family("Normal"), StringComparison.Ordinal);
        Assert.Contains("Not symmetric: at", Family("Poisson"), StringComparison.Ordinal);
        // l1 log(l1/l2) - l1 + l2 goes to l2 as l1 -> 0, and to infinity elsewhere.
        Assert.Contains(@"\to \lambda_{2}\text{ as }\lambda_{1} \to 0", Family("Poisson"), StringComparison.Ordinal);
        Assert.Contains(@"\to +\infty\text{ as }\lambda_{2} \to 0", Family("Poisson"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_pages_and_places_that_exist()
    {
        Session.Run(Command("--format", "html"));

        var links = Directory
            .EnumerateFiles(Out, "*.html", SearchOption.AllDirectories)
            .SelectMany(page =>
                Regex
                    .Matches(File.ReadAllText(page), "href=\"([^\"#:]*)(?:#([^\"]*))?\"")
                    .Select(m => (Page: page, To: m.Groups[1].Value, Anchor: m.Groups[2].Value))
            )
            .ToList();
        Assert.True(links.Count > 30);
        Assert.All(
            links,
            link =>
            {
                var to = link.To.Length == 0 ? link.Page : Path.Combine(Path.GetDirectoryName(link.Page)!, link.To);
                Assert.True(File.Exists(to), $"{link.Page}: {link.To}");
                if (link.Anchor.Length > 0)
                    Assert.Contains($"id=\"{link.Anchor}\"", File.ReadAllText(to), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void A_page_that_is_not_written_any_more_is_named()
    {
        Session.Run(Command());
        File.WriteAllText(Path.Combine(Out, "families", "Old.md"), "old");

        var check = Session.Run(Command("--check"));

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("not written any more", check.Out, StringComparison.Ordinal);
        Session.Run(Command());
        Assert.True(File.Exists(Path.Combine(Out, "families", "Old.md")));
    }

    [Theory]
    [InlineData("Normla", "Normal")]
    [InlineData("Dirichlte", "did you mean Dirichlet")]
    [InlineData("Normal(0, 1)", "families")]
    public void An_unknown_family_is_refused_before_anything_is_written(string family, string hint)
    {
        var run = Session.Run("docs", Out, "--families", family);

        Assert.Equal(64, run.ExitCode);
        Assert.Contains(hint, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void Vectors_and_matrices_have_pages_beside_numbers()
    {
        Session.Run("docs", Out, "--families", "Normal", "Dirichlet", "--pairs", "UniformSphere||VonMisesFisher");

        Assert.True(File.Exists(Path.Combine(Out, "families", "Normal.md")));
        var page = File.ReadAllText(Path.Combine(Out, "structured", "Dirichlet.md"));
        string[] sections =
        [
            "Distributions",
            "Divergence",
            "Entropy",
            "Cross-entropy",
            "Decomposition",
            "Gradient",
            "Symmetry",
            "Limits",
            "References",
            "Provenance",
        ];
        Assert.Equal(
            sections,
            Regex.Matches(page, "^### (.*)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value)
        );
        Assert.Contains("<a id=\"dirichlet-dirichlet\"></a>", page, StringComparison.Ordinal);
        Assert.Contains("lists of k positive numbers that sum to 1", page, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Out, "structured", "UniformSphere-VonMisesFisher.md")));
        Assert.False(File.Exists(Path.Combine(Out, "structured", "VonMisesFisher-UniformSphere.md")));
        var index = File.ReadAllText(Path.Combine(Out, "index.md"));
        Assert.Contains("(structured/Dirichlet.md#dirichlet)", index, StringComparison.Ordinal);
        Assert.Equal(
            0,
            Session
                .Run(
                    "docs",
                    Out,
                    "--families",
                    "Normal",
                    "Dirichlet",
                    "--pairs",
                    "UniformSphere||VonMisesFisher",
                    "--check"
                )
                .ExitCode
        );
    }

    [Fact]
    public void An_end_before_the_last_page_changes_nothing()
    {
        Directory.CreateDirectory(Out);
        var mine = Path.Combine(Out, "index.md");
        File.WriteAllText(mine, "mine");
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var streams = new Streams(TextReader.Null, output, error, Width: 96, HasColours: false)
        {
            // The bar is written for each piece of work: the first page that is made stops all.
            HasTerminal = true,
            Notes = new Stopping(stop, "pages made"),
        };
        var pages = new PageFolder(
            Out,
            SelectionReader.Read(["Normal", "Laplace"], []),
            DocumentFormat.Markdown,
            streams
        );

        var exitCode = pages.Write(stop.Token);

        Assert.Equal(130, exitCode);
        Assert.Contains("nothing", error.ToString(), StringComparison.Ordinal);
        Assert.Equal([mine], Directory.GetFileSystemEntries(Out));
        Assert.Equal("mine", File.ReadAllText(mine));
    }

    [Fact]
    public void Long_work_tells_how_far_it_is()
    {
        var run = Session.Run([
            "docs",
            Out,
            "--families",
            "Normal",
            "Laplace",
            "Uniform",
            "Exponential",
            "Rayleigh",
            "Maxwell",
            "Pareto",
            "Poisson",
            "Geometric",
            "Bernoulli",
        ]);
        var brief = Session.Run("docs", Path.Combine(root, "short"), "--families", "Poisson");

        Assert.Equal(
            10,
            run.Error.Split('\n').Count(l => l.EndsWith("of 100 pairs derived", StringComparison.Ordinal))
        );
        Assert.Contains("100 of 100 pairs derived", run.Error, StringComparison.Ordinal);
        Assert.Equal("", brief.Error);
    }

    /// <summary>Takes what is written, and cancels when a text is in it.</summary>
    private sealed class Stopping(CancellationTokenSource stop, string text) : StringWriter
    {
        public override void Write(string? value)
        {
            if (value is not null && value.Contains(text, StringComparison.Ordinal))
                stop.Cancel();
        }
    }

    [Fact]
    public void Odd_places_are_refused_with_one_line()
    {
        var file = Path.Combine(root, "file");
        File.WriteAllText(file, "mine");
        string[][] commands =
        [
            ["docs"],
            ["docs", ""],
            ["docs", file, "--families", "Poisson"],
            ["docs", Path.Combine(file, "below"), "--families", "Poisson"],
            ["docs", Out, "--pairs", "Normal Laplace"],
            ["docs", Out, "--pairs", "Normal||Dirichlet"],
            ["docs", Out, "--families", "Poisson", "--format", "pdf"],
        ];
        foreach (var command in commands)
        {
            var run = Session.Run(command);
            Assert.Equal(64, run.ExitCode);
            Assert.StartsWith("klsym: ", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("needs a place where nobody may write");

        var run = Session.Run("docs", "/proc/klsym-docs", "--families", "Poisson");

        Assert.Equal(64, run.ExitCode);
        Assert.Contains("/proc/klsym-docs", run.FirstError, StringComparison.Ordinal);
    }
}
