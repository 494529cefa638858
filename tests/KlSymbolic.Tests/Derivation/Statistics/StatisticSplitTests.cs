using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Derivation.Statistics;

/// <summary>Functions of x become coefficients times statistics; names other than x, m, n are positive.</summary>
public class StatisticSplitTests
{
    [Theory]
    [InlineData("a*x", "x", "a")]
    [InlineData("(x/a)^k", "x^k", "a^(-k)")]
    [InlineData("(a*x)^(1/2)", "x^(1/2)", "a^(1/2)")]
    [InlineData("exp(x/a + m)", "exp(x/a)", "exp(m)")]
    [InlineData("exp(k*log(x))", "x^k", "1")]
    [InlineData("2^x", "exp(x*log(2))", "1")]
    [InlineData("abs(2*x - m)", "abs(x - m/2)", "2")]
    [InlineData("abs(m - x)/a", "abs(x - m)", "1/a")]
    [InlineData("abs(x)", "x", "1")]
    [InlineData("x*log(x)*x^2/a", "x^3*log(x)", "1/a")]
    [InlineData("exp(x/a)*exp(-x/b)", "exp(x*(1/a) - x/b)", "1")]
    [InlineData("lgamma(1 + x)", "lgamma(x + 1)", "1")]
    [InlineData("log(x)^2", "log(x)^2", "1")]
    public void A_single_statistic(string text, string statistic, string coefficient)
    {
        var form = Split(text);
        Assert.Equal(1, form.Count);
        Assert.Equal(Read(coefficient), form.CoefficientOf(Read(statistic)));
    }

    [Fact]
    public void Squares_are_multiplied_out_in_the_variable_only()
    {
        var form = Split("(a + b)*(x - m)^2");
        Assert.Equal(3, form.Count);
        Assert.Equal(Read("a + b"), form.CoefficientOf(Read("x^2")));
        Assert.Equal(Read("-2*m*(a + b)"), form.CoefficientOf(Read("x")));
        Assert.Equal(Read("(a + b)*m^2"), form.Constant);
    }

    [Fact]
    public void Logarithms_of_products_come_apart()
    {
        var form = Split("log(a*x^2/b)");
        Assert.Equal(Read("2"), form.CoefficientOf(Read("log(x)")));
        Assert.Equal(Read("log(a/b)"), form.Constant);
    }

    [Fact]
    public void Logarithms_of_sums_take_one_shape()
    {
        var form = Split("log(a + b*x)");
        Assert.Equal(Read("1"), form.CoefficientOf(Read("log(1 + x*b/a)")));
        Assert.Equal(Read("log(a)"), form.Constant);
        var square = Split("log(1 + ((x - m)/a)^2)");
        Assert.Equal(Read("1"), square.CoefficientOf(Read("log(x^2 - 2*m*x + m^2 + a^2)")));
        Assert.Equal(Read("-2*log(a)"), square.Constant);
    }

    [Theory]
    [InlineData("log(m*x)")]
    [InlineData("(m*x)^k")]
    public void What_has_an_unknown_sign_is_left_alone(string text) =>
        Assert.Equal(Read("1"), Split(text).CoefficientOf(Read(text)));

    [Theory]
    [InlineData("abs(x + a)", "x + a")]
    [InlineData("abs(x + a)/b", "(x + a)/b")]
    public void An_absolute_value_of_known_sign_on_the_support_is_none(string text, string same) =>
        Assert.Equal(Read(same).Expand(), Split(text).ToExpr().Expand());

    [Fact]
    public void Constants_are_constants()
    {
        var form = Split("a*log(m)");
        Assert.True(form.IsConstant);
        Assert.Equal(Read("a*log(m)"), form.Constant);
    }

    private static LinearForm Split(string text) =>
        new StatisticSplit(new Symbol("x", Domain.Positive), Support.PositiveReals, AssumptionSet.None).Of(Read(text));

    private static Expr Read(string text) =>
        Infix.Parse(
            text,
            new[] { "x", "a", "b", "k" }.Aggregate(SymbolTable.Open, (table, n) => table.With(n, Domain.Positive))
        );
}
