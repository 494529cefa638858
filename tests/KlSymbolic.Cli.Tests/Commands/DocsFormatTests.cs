namespace KlSymbolic.Cli.Tests.Commands;

/// <summary>What is written is read by those who read such files: a browser, and the compiler of Typst.</summary>
public sealed class DocsFormatTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("formats-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_browser_shows_searches_and_copies()
    {
        if (Browser.Chromium is not { } chromium)
        {
            Assert.Skip("There is no Chromium on this machine.");
            return;
        }
        Write("html", "Normal", "Laplace", "Gamma", "Poisson");
        Browser.Check("gallery.test.mjs", ("SITE", root), ("CHROMIUM", chromium));
    }

    [Fact]
    public void Typst_compiles_the_pages()
    {
        // Among these are cases, series, choices, Bessel functions, matrices of none, and all signs of supports.
        Write("typst", "Normal", "Skellam", "ContinuousBernoulli", "VonMises", "Zipf", "Binomial", "Beta");
        Browser.Check("typst.test.mjs", ("PAGES", root));
    }

    private void Write(string format, params string[] families) =>
        Assert.Equal(0, Session.Run(["docs", root, "--format", format, "--families", .. families]).ExitCode);
}
