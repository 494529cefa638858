using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are averages over 2, 3, …, 6 by mpmath 1.3 at 30 digits.</summary>
public class IntegerIntervalMasterTests
{
    [Theory]
    [InlineData("x", 4)]
    [InlineData("x^2", 18)]
    [InlineData("log(x)", 1.3158502424020202)]
    [InlineData("log(x + 3/2)", 1.6696587309907847)]
    [InlineData("lgamma(x + 1)", 3.40594068698561858)]
    public void Averages_telescope_or_are_summed(string statistic, double expected) =>
        new Kernels("-log(5)", Support.Integers(2, 6), new(2, true, 6, true, true)).Assert(statistic, expected);

    [Fact]
    public void A_logarithm_is_not_summed_term_by_term() =>
        Assert.False(
            new Kernels("-log(5)", Support.Integers(2, 6), new(2, true, 6, true, true)).Of("log(x)")!.IsSumOverOutcomes
        );
}
