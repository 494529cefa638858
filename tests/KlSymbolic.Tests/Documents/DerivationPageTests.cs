using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Tests.Documents;

public class DerivationPageTests
{
    private static string Page(string p, string q) => DerivationPage.Markdown(Kl.Derive(p, q));

    [Fact]
    public void A_page_has_its_sections_in_order()
    {
        var headings = Page("Normal(m, s)", "Laplace(a, b)").Split('\n').Where(l => l.StartsWith('#')).ToList();
        Assert.Equal(
            [
                "# Normal against Laplace",
                "## Distributions",
                "## Divergence",
                "## Entropy",
                "## Cross-entropy",
                "## Decomposition",
                "## Gradient",
                "## Symmetry",
                "## Limits",
                "## References",
                "## Provenance",
            ],
            headings
        );
    }

    [Fact]
    public void Lines_end_in_LF_and_the_last_one_too()
    {
        var page = Page("Poisson(l1)", "Poisson(l2)");
        Assert.DoesNotContain('\r', page);
        Assert.EndsWith(".\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_derivation_gives_the_same_page() =>
        Assert.Equal(Page("Gamma(a1, b1)", "Gamma(a2, b2)"), Page("Gamma(a1, b1)", "Gamma(a2, b2)"));

    [Fact]
    public void Given_arguments_appear_as_they_were_given()
    {
        var page = Page("Exponential(1/theta)", "Exponential(2)");
        Assert.Contains("**P = Exponential(rate = 1/theta)**", page, StringComparison.Ordinal);
        Assert.Contains("**Q = Exponential(rate = 2)**", page, StringComparison.Ordinal);
        Assert.Contains("(double theta)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_show_their_conditions_and_reasons()
    {
        var page = Page("Uniform(a, b)", "Uniform(c, d)");
        Assert.Contains(@"+\infty & \text{if } a < c", page, StringComparison.Ordinal);
        Assert.Contains("log((d - c)/(b - a))    if c <= a and b <= d\n", page, StringComparison.Ordinal);
        Assert.Contains("- Infinite where $a < c", page, StringComparison.Ordinal);
        Assert.Contains("// where c <= a and b <= d\npublic static double", page, StringComparison.Ordinal);
        Assert.Contains("Assumed: $a < b", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_infinite_divergence_has_neither_code_nor_decomposition()
    {
        var page = Page("Normal(m, s)", "Exponential(r)");
        Assert.Contains(@"\mathrm{KL}(P \,\|\, Q) = +\infty", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<summary>Code", page, StringComparison.Ordinal);
        Assert.DoesNotContain("## Decomposition", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_step_is_told_twice()
    {
        foreach (var family in Catalog.All)
        {
            var steps = DerivationPage
                .Markdown(GenericPair.Derive(family, family))
                .Split("<summary>Steps</summary>")[1]
                .Split("</details>")[0]
                .Split("$$\n")
                .Where((_, i) => i % 2 == 1)
                .ToList();
            Assert.NotEmpty(steps);
            Assert.Equal(steps.Distinct(), steps);
        }
    }
}
