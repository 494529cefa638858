using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Evaluation;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Evaluation;

public sealed class NumericConditionsTests
{
    [Theory]
    [InlineData("log(4) == 2*log(2)", Truth.True)]
    [InlineData("log(4) != 2*log(2)", Truth.False)]
    [InlineData("log(4) <= 2*log(2)", Truth.True)]
    [InlineData("log(4) < 2*log(2)", Truth.False)]
    [InlineData("exp(1) < 2718281828459045236/10^18", Truth.True)] // e = 2.718281828459045235360…
    [InlineData("exp(1) < 2718281828459045235/10^18", Truth.False)]
    [InlineData("exp(1) == 2718281828459045235/10^18", Truth.False)]
    [InlineData("pi < 22/7 and pi > 333/106", Truth.True)]
    [InlineData("pi > 22/7 or pi < 333/106", Truth.False)]
    [InlineData("pi > 22/7 or sqrt(2) < 3/2", Truth.True)]
    [InlineData("exp(-1000) > 0", Truth.True)]
    public void Constants_are_compared_exactly(string condition, Truth expected) =>
        Assert.Equal(expected, NumericConditions.Decide(Infix.ParseCondition(condition, SymbolTable.Closed)));

    [Fact]
    public void What_cannot_be_told_is_unknown()
    {
        // They differ by a relative 1e-900, beyond the 1,024 bits that are tried.
        var condition = Infix.ParseCondition("cos(exp(1/2)) > cos(exp(1/2) + 10^(-900))", SymbolTable.Closed);

        Assert.Equal(Truth.Unknown, NumericConditions.Decide(condition));
    }
}
