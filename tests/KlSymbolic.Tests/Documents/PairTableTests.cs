using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Tests.Documents;

public class PairTableTests
{
    private static readonly string[] table = PairTable
        .Markdown([Catalog.Bernoulli, Catalog.Exponential, Catalog.Normal, Catalog.Uniform])
        .Split('\n');

    // By hand: supports {0, 1}, (0, inf), the reals and (a, b).
    [Theory]
    [InlineData("| Bernoulli | conditional | ∞ singular | ∞ singular | ∞ singular |")]
    [InlineData("| Exponential | ∞ singular | closed form | closed form | ∞ support |")]
    [InlineData("| Normal | ∞ singular | ∞ support | closed form | ∞ support |")]
    [InlineData("| Uniform | ∞ singular | conditional | closed form | conditional |")]
    public void Each_pair_has_its_kind(string row) => Assert.Contains(row, table);

    [Theory]
    [InlineData("| closed form | 4 | A finite closed form for all parameters. |")]
    [InlineData("| conditional | 3 | A finite closed form where a condition on the parameters holds. |")]
    [InlineData("| ∞ support | 3 | Infinite: P has mass where Q has none. |")]
    [InlineData("| ∞ singular | 6 | Infinite: one is discrete and the other continuous. |")]
    [InlineData("| all | 16 |  |")]
    public void Totals_add_up(string row) => Assert.Contains(row, table);

    [Fact]
    public void Conditions_are_listed() =>
        Assert.Contains(@"- Uniform against Exponential: finite if $a_{1} \ge 0$", table);
}
