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
    [InlineData("| 1 [Exponential](pairs/Exponential.verified.md) | ● | ● | ⊄ |")]
    [InlineData("| 2 [Normal](pairs/Normal.verified.md) | ⊄ | ● | ⊄ |")]
    [InlineData("| 3 [Uniform](pairs/Uniform.verified.md) | ◐ | ● | ◐ |")]
    [InlineData("| 1 [Bernoulli](pairs/Bernoulli.verified.md) | ◐ |")]
    public void Each_pair_has_its_kind(string row) => Assert.Contains(row, table);

    [Theory]
    [InlineData("| ● | closed form | 4 | A finite closed form for all parameters. |")]
    [InlineData("| ◐ | conditional | 3 | A finite closed form where a condition on the parameters holds. |")]
    [InlineData("| ⊄ | ∞ support | 3 | Infinite: P has mass where Q has none. |")]
    [InlineData("| ⊥ | ∞ singular | 6 | Infinite: one is discrete and the other continuous. |")]
    [InlineData("|  | all | 16 |  |")]
    public void Totals_add_up(string row) => Assert.Contains(row, table);
}
