using System.Diagnostics;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Cli.Tests.Commands;

/// <summary>What is written is read by those who read such files: a browser, and the compilers of Typst and of LaTeX.</summary>
public sealed class DocsFormatTests : IDisposable
{
    // Among these are cases, series, choices, Bessel functions, and all signs of supports.
    private static readonly string[] odd =
    [
        "Normal",
        "Skellam",
        "ContinuousBernoulli",
        "VonMises",
        "Zipf",
        "Binomial",
        "Beta",
    ];

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
        Write("html", "Normal", "Laplace", "Gamma", "Poisson", "Dirichlet", "Wishart", "InverseWishart");
        Browser.Check("gallery.test.mjs", ("SITE", root), ("CHROMIUM", chromium));
    }

    [Fact]
    public void Typst_compiles_the_pages()
    {
        Write("typst", [.. odd, .. StructuredCatalog.All.Select(f => f.Name)]);
        Browser.Check("typst.test.mjs", ("PAGES", root));
    }

    [Fact]
    public void Latex_compiles_the_pages()
    {
        if (Programs.Find("pdflatex") is not { } pdflatex)
        {
            Assert.Skip("There is no pdflatex on this machine.");
            return;
        }
        Write("latex", [.. odd, .. StructuredCatalog.All.Select(f => f.Name)]);

        // Twice, for the second run reads where the first one put the labels.
        Compile();
        var log = Compile();

        Assert.Contains("Output written on index.pdf", log, StringComparison.Ordinal);
        Assert.DoesNotContain("undefined", log, StringComparison.Ordinal);
        Assert.DoesNotContain("multiply defined", log, StringComparison.Ordinal);
        // What is too wide is made smaller, or broken.
        Assert.DoesNotContain("Overfull \\hbox", log, StringComparison.Ordinal);

        string Compile()
        {
            var start = new ProcessStartInfo(pdflatex, ["-interaction=nonstopmode", "-halt-on-error", "index.tex"])
            {
                WorkingDirectory = root,
                RedirectStandardOutput = true,
            };
            using var latex = Process.Start(start)!;
            var output = latex.StandardOutput.ReadToEnd();
            latex.WaitForExit();
            Assert.True(latex.ExitCode == 0, output[^Math.Min(output.Length, 2000)..]);
            return output;
        }
    }

    private void Write(string format, params string[] families) =>
        Assert.Equal(0, Session.Run(["docs", root, "--format", format, "--families", .. families]).ExitCode);
}
