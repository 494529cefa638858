using KlSymbolic.Algebra;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Tests.Numerics.Floating;

/// <summary>Expected values are by mpmath 1.3 at 40 digits.</summary>
public sealed class BesselAndZetaTests
{
    [Theory]
    [InlineData("besseli(0, x)", 0.75, 1.14564677804400133)]
    [InlineData("besseli(1, x)", 9.0, 1030.91472251695644)]
    [InlineData("besseli(2, x)", 0.01, 0.0000125001041669921886)]
    [InlineData("besseli(3, x)", 39.0, 4937732991750951.55)]
    [InlineData("besseli(7, x)", 45.0, 1.20265289004409725e+18)]
    [InlineData("besseli(30, x)", 25.0, 337.207268604940652)]
    [InlineData("besseli(2, x)", 650.0, 3.05219929599598191e+280)]
    [InlineData("besselie(0, x)", 100000000.0, 0.0000398942280900110531)]
    [InlineData("besselie(2, x)", 3000000.0, 0.0002303292890250157)]
    [InlineData("besselie(7, x)", 2000.0, 0.00881253359212373818)]
    [InlineData("besselie(30, x)", 100000.0, 0.00125590350872596755)]
    [InlineData("E1(x)", 0.3, 0.90567665167584674)]
    [InlineData("E1(x)", 1.9, 0.0562043781745348556)]
    [InlineData("E1(x)", 20.0, 9.83552529064988169e-11)]
    [InlineData("E1(x)", 600.0, 4.40998979450983797e-264)]
    [InlineData("exp(x)*E1(x)", 1e-08, 17.8434652674854843)]
    [InlineData("exp(x)*E1(x)", 5.0, 0.170422176284732202)]
    [InlineData("exp(x)*E1(x)", 100000.0, 9.99990000199994e-6)]
    [InlineData("exp(x)*E1(x)", 1000000000000.0, 9.99999999999e-13)]
    [InlineData("Ei(x)", 0.3, -0.302668539265825934)]
    [InlineData("Ei(x)", 0.3726, 0.000360719443157757798)]
    [InlineData("Ei(x)", 20.0, 25615652.6640565888)]
    [InlineData("Ei(x)", 81.0, 1.88292359788351823e+33)]
    [InlineData("Ei(x)", 600.0, 6.29888289138793142e+257)]
    [InlineData("Ei(x)", -5.0, -0.0011482955912753258)]
    [InlineData("zeta(x)", 1.0001, 10000.577222947539)]
    [InlineData("zetaprime(x)", 1.0001, -99999999.9272071504)]
    [InlineData("zeta(x)", 2.0, 1.64493406684822644)]
    [InlineData("zetaprime(x)", 2.0, -0.937548254315843754)]
    [InlineData("zeta(x)", 7.0, 1.00834927738192283)]
    [InlineData("zetaprime(x)", 7.0, -0.00603351696087563779)]
    [InlineData("zeta(x)", 60.0, 1.0)]
    [InlineData("zetaprime(x)", 60.0, -6.01209343238152001e-19)]
    [InlineData("log(besseli(0, x))", 0.001, 2.49999984375001747e-7)]
    [InlineData("besseli(1, x)/besseli(0, x)", 0.001, 0.000499999937500010427)]
    [InlineData("log(besseli(0, x))", 100.0, 96.7797326899425837)]
    [InlineData("besseli(1, x)/besseli(0, x)", 100.0, 0.994987373005168766)]
    [InlineData("log(besseli(0, x))", 100000000.0, 99999989.8707210961)]
    [InlineData("besseli(1, x)/besseli(0, x)", 100000000.0, 0.999999994999999987)]
    [InlineData("log(2*besseli(0, x)) - x*besseli(1, x)/besseli(0, x)", 100000000.0, -8.93613172212091015)]
    [InlineData("log(besseli(0, x)/besseli(0, 2*x))", 100000000.0, -99999999.6534264091)]
    public void Double_keeps_its_bound_and_double_double_is_correct(string text, double x, double expected)
    {
        var symbol = new Symbol("x", Domain.Real);
        var compiled = CompiledExpression.Compile(Infix.Parse(text, SymbolTable.Open.With("x", Domain.Real)), [symbol]);
        var unit = 2.3e-16 * Math.Abs(expected);

        var value = compiled.EvaluateWithCondition(x);

        Assert.InRange(value.Value, expected - value.Error - unit, expected + value.Error + unit);
        Assert.InRange(value.Error, 0, 1e-6 * Math.Abs(expected));
        Assert.InRange(compiled.EvaluateExtended(x).Value, expected - unit, expected + unit);
    }

    // mpmath with 25 digits.
    [Theory]
    [InlineData(0.5, 3, 0.22975850339753861)]
    [InlineData(2.5, 0.25, 0.0013003583705294922)]
    [InlineData(7.5, 40, 0.031111606246628228)]
    [InlineData(2.5, 200000, 0.00089204867721241907)]
    [InlineData(99.5, 1, 4.4140828659532775e-188)]
    [InlineData(0.5, 0, 0)]
    public void Orders_may_be_halves_of_odd_numbers(double order, double x, double expected) =>
        Assert.Equal(expected, SpecialFunctions.BesselIScaled(order, x), 2e-14 * expected);

    [Fact]
    public void Orders_are_integers_or_halves_and_zeta_is_that_of_numbers_beyond_one()
    {
        Assert.True(double.IsNaN(SpecialFunctions.BesselI(0.25, 1)));
        Assert.True(double.IsNaN(SpecialFunctions.BesselI(-0.5, 1)));
        Assert.True(double.IsNaN(SpecialFunctions.BesselI(0.5, -1)));
        Assert.True(double.IsNaN(SpecialFunctions.Zeta(0.5)));
        Assert.Equal(-SpecialFunctions.BesselI(3, 2), SpecialFunctions.BesselI(-3, -2));
        Assert.Equal(double.NegativeInfinity, SpecialFunctions.ExpIntegralEi(0));
    }
}
