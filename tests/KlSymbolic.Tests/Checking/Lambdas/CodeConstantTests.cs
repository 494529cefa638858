using KlSymbolic.Checking.Lambdas;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Checking.Lambdas;

public class CodeConstantTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-3, "-3")]
    [InlineData(1.0 / 3, "1/3")]
    [InlineData(-355.0 / 113, "-355/113")]
    [InlineData(1.0 / 1000, "1/1000")]
    [InlineData(1.0 / 1001, "0.000999000999000999")]
    [InlineData(Math.PI, "pi")]
    [InlineData(-Math.PI / 2, "-pi/2")]
    [InlineData(3 * Math.PI / 4, "3*pi/4")]
    [InlineData(64 * Math.PI, "64*pi")]
    [InlineData(Math.PI / 64, "pi/64")]
    [InlineData(65 * Math.PI, "204.20352248333654")]
    [InlineData(5 * Math.E / 7, "5*exp(1)/7")]
    [InlineData(2 * Math.PI * Math.E, "2*pi*exp(1)")]
    [InlineData(3.1415926535, "3.1415926535")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    public void ADoubleIsTheSimplestNumberThatRoundsToIt(double value, string expected) =>
        Assert.Equal(Infix.Parse(expected, SymbolTable.Closed), CodeConstant.Of(value));
}
