using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits, at m = 0.4 and d = 1.2.</summary>
public class LogisticMasterTests
{
    [Theory]
    [InlineData("abs(x - 2)", 2.16151006018611587)]
    [InlineData("abs(x + 3)", 3.53716419555206678)]
    [InlineData("abs(x - m)", 1.66355323334386874)]
    [InlineData("x^2", 4.89741011252289214)]
    public void Kinks_and_what_a_change_of_variable_gives(string statistic, double expected) =>
        new Kernels("-(x - m)/d - 2*log(1 + exp(-(x - m)/d))", Support.Reals, Domain.Real).Assert(
            statistic,
            expected,
            ("m", 0.4),
            ("d", 1.2)
        );
}
