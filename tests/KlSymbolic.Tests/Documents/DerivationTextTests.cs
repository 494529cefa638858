using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Tests.Documents;

public sealed class DerivationTextTests
{
    [Fact]
    public void Every_pair_has_a_page_in_ascii_on_request_that_is_rarely_wider_than_asked_for()
    {
        var layout = new TextLayout(Width: 90, IsAscii: true);
        var (lines, wide) = (0, 0);
        foreach (var p in Catalog.All)
        {
            foreach (var q in Catalog.All)
            {
                var page = DerivationText.Of(GenericPair.Derive(p, q), StepDetail.Full, layout).ToString();
                Assert.All(page, c => Assert.InRange(c, '\n', '~'));
                Assert.DoesNotContain('?', page);
                var all = page.Split('\n');
                lines += all.Length;
                wide += all.Count(l => l.Length > layout.Width);
                Assert.DoesNotContain(all, l => l.Length > 0 && l[^1] == ' ');
                Assert.Contains(all, l => l.StartsWith("  KL(P||Q) = ", StringComparison.Ordinal));
                Assert.Contains(all, l => l.StartsWith("  H(P, Q)  = ", StringComparison.Ordinal));
                Assert.Contains(all, l => l.StartsWith("  H(P)     = ", StringComparison.Ordinal));
            }
        }

        // Only a single function of long arguments cannot be broken.
        Assert.True(lines > 1000);
        Assert.True(wide * 100 <= lines, $"{wide} of {lines} lines are too wide.");
    }

    [Fact]
    public void The_decomposition_is_called_proven_only_where_the_zero_test_says_so()
    {
        var page = DerivationText
            .Of(Kl.Derive("Gamma(a, b)", "Gamma(c, d)"), StepDetail.None, new TextLayout())
            .ToString();

        Assert.Contains("KL(P‖Q) = H(P, Q) − H(P)   proven", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_can_be_left_out()
    {
        var derivation = Kl.Derive("Exponential(a)", "Exponential(b)");

        Assert.DoesNotContain("Derivation", Page(StepDetail.None), StringComparison.Ordinal);
        Assert.True(Page(StepDetail.Short).Length < Page(StepDetail.Full).Length);

        string Page(StepDetail steps) => DerivationText.Of(derivation, steps, new TextLayout()).ToString();
    }
}
