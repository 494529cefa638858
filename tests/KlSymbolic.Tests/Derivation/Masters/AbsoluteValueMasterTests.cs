using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are integrals by mpmath 1.3 at 30 digits, at m = 0.7 and b = 1.3.</summary>
public class AbsoluteValueMasterTests
{
    private static readonly (string, double)[] at = [("m", 0.7), ("b", 1.3)];

    [Theory]
    [InlineData("x", 0.7)]
    [InlineData("x^2", 3.87)]
    [InlineData("x^3", 7.441)]
    [InlineData("exp(x/4)", 1.33193147909138574)]
    [InlineData("x*exp(-x/4)", -0.229762589970570462)]
    [InlineData("abs(x - 2)", 1.77824327352287502)]
    [InlineData("abs(x - m)", 1.3)]
    public void Moments_exponentials_and_kinks(string statistic, double expected) =>
        new Kernels("-abs(x - m)/b", Support.Reals, Domain.Real).Assert(statistic, expected, at);

    [Fact]
    public void Exponentials_exist_only_below_the_rate_of_the_tails()
    {
        var b = Kernels.Positive("b");
        var exists = new Kernels("-abs(x - m)/b", Support.Reals, Domain.Real).Of("exp(2*x)")!.Exists;
        var none = AssumptionSet.None;
        Assert.Equal(Truth.True, none.Decide(exists.Map(e => At(e, Rational.Of(49, 100)))));
        Assert.Equal(Truth.False, none.Decide(exists.Map(e => At(e, Rational.Of(51, 100)))));

        Expr At(Expr e, Rational value) => KlSymbolic.Algebra.Calculus.Substitution.Substitute(e, (Symbol)b, value);
    }
}
