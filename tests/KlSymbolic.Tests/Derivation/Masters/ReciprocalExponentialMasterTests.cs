using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits.</summary>
public class ReciprocalExponentialMasterTests
{
    [Theory]
    [InlineData("x", 1.3)]
    [InlineData("x^2", 2.73619047619047619)]
    [InlineData("1/x", 1.24542124542124542)]
    [InlineData("1/x^2", 2.37088918407599726)]
    [InlineData("exp(-x)", 0.370052268525521783)]
    [InlineData("log(x)", 0.0157270025844529992)]
    [InlineData("abs(x - 2)", 1.06891617639718571)]
    public void Powers_and_exponentials(string statistic, double expected) =>
        new Kernels("-3/2*log(x) - s*x - r/x", Support.PositiveReals, Domain.Positive).Assert(
            statistic,
            expected,
            ("s", 2.1 / (2 * 1.3 * 1.3)),
            ("r", 1.05)
        );

    [Fact]
    public void Another_power_is_another_kernel() =>
        Assert.Null(new Kernels("-1/2*log(x) - s*x - r/x", Support.PositiveReals, Domain.Positive).Of("x"));

    [Fact]
    public void An_exponential_is_integrable_up_to_the_rate_of_the_tail_and_there_too()
    {
        var kernels = new Kernels("-3/2*log(x) - 2*x - r/x", Support.PositiveReals, Domain.Positive);
        Assert.Equal(Condition.Always, kernels.Of("exp(2*x)")!.Exists);
        Assert.Equal(Condition.Never, kernels.Of("exp(3*x)")!.Exists);
        // E e^(2X) = e^(2√(2r)), the quotient of √(π/r) and √(π/r) e^(−2√(2r)).
        kernels.Assert("exp(2*x)", Math.Exp(2 * Math.Sqrt(2.1)), ("r", 1.05));
    }
}
