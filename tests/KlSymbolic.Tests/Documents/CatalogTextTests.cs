using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Tests.Documents;

public sealed class CatalogTextTests
{
    [Fact]
    public void A_family_is_described_by_what_defines_it_and_what_is_derived()
    {
        var lines = FamilyText.Of(Catalog.Exponential, new TextLayout(IsAscii: true)).ToString().Split('\n');

        Assert.Equal("Exponential(rate)", lines[0]);
        Assert.Contains("  rate > 0", lines);
        Assert.Contains("  support: the reals above 0", lines);
        Assert.Contains("  log p(x) = log(rate) - rate*x", lines);
        Assert.Contains("  H(P)     = 1 - log(rate)", lines);
        Assert.Contains("  KL(P||Q) = log(rate1/rate2) + rate2/rate1 - 1", lines);
    }

    [Fact]
    public void Families_are_listed_once_each()
    {
        var page = CatalogText.List(Catalog.All, new TextLayout(Width: 80));

        Assert.Equal(Catalog.All.Length, page.Lines.Count(l => !l.ToString().StartsWith(' ')));
        Assert.All(page.Lines, l => Assert.True(l.ToString().Length <= 80));
    }
}
