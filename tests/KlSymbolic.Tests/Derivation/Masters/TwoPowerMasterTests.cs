using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits, at p = 1.5, r = 2.25.</summary>
public class TwoPowerMasterTests
{
    private static readonly Support unit = Support.Between(0, 1);
    private static readonly (string, double)[] at = [("p", 1.5), ("r", 2.25), ("c", 2), ("m", 0.3)];

    [Theory]
    [InlineData("x", 0.4)]
    [InlineData("x^2", 4.0 / 19)]
    [InlineData("x^(7/4)", 0.243067956032875712)]
    [InlineData("log(x)", -1.14604741463321971)]
    [InlineData("log(1 - x)", -0.609990921988061637)]
    [InlineData("log(x)^2", 1.94288702444191325)]
    [InlineData("log(x)*log(1 - x)", 0.393738666403898976)]
    [InlineData("abs(x - m)", 0.197604865520594273)]
    public void Moments_logarithms_and_kinks(string statistic, double expected) =>
        new Kernels("(p - 1)*log(x) + (r - 1)*log(1 - x)", unit, Domain.UnitOpen).Assert(statistic, expected, at);

    [Theory]
    [InlineData("x", 0.445134315559505699)]
    [InlineData("log(x)", -1.00432260744246965)]
    [InlineData("log(1 - x^c)", -0.350237868474732547)]
    public void A_power_of_the_variable_inside(string statistic, double expected) =>
        new Kernels("(p - 1)*log(x) + (r - 1)*log(1 - x^c)", unit, Domain.UnitOpen).Assert(statistic, expected, at);

    [Theory]
    [InlineData(-0.5, 0.9)]
    [InlineData(1.5, 1.1)]
    public void A_kink_outside_the_support_is_no_kink(double m, double expected) =>
        new Kernels("(p - 1)*log(x) + (r - 1)*log(1 - x)", unit, Domain.UnitOpen).Assert(
            "abs(x - m)",
            expected,
            ("p", 1.5),
            ("r", 2.25),
            ("m", m)
        );

    [Fact]
    public void Reciprocals_exist_where_the_shape_allows()
    {
        var kernels = new Kernels("(p - 1)*log(x) + (r - 1)*log(1 - x)", unit, Domain.UnitOpen);
        Assert.Equal(Condition.Less(0, Kernels.Positive("p") - 1), kernels.Of("1/x")!.Exists);
        Assert.Null(kernels.Of("exp(x)"));
    }

    /// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 40 digits.</summary>
    [Theory]
    [InlineData("(p - 1)*log(x) + (r - 1)*log(1 - x)", "log(1 - x^c)", "1/2", "3/2", "3/4", -0.509207154365382105)]
    [InlineData("log(x) + (r - 1)*log(1 - x^2)", "log(1 - x)", "1", "3", "1", -0.7)]
    [InlineData("-log(x)/2 + (r - 1)*log(1 - sqrt(x))", "log(1 - x)", "1", "3/10", "1", -2.77730630156351334)]
    public void Another_exponent_gives_a_series(
        string law,
        string statistic,
        string p,
        string r,
        string c,
        double expected
    )
    {
        var value = new Kernels(law, unit, Domain.UnitOpen).Of(statistic)!.Value;
        Assert.Contains(Functions.Infinity.Of(), Assert.IsType<IndexedSum>(Terms(value)).Children);
        var point = new Dictionary<Symbol, Rational>
        {
            [(Symbol)Kernels.Positive("p")] = Number(p),
            [(Symbol)Kernels.Positive("r")] = Number(r),
            [(Symbol)Kernels.Positive("c")] = Number(c),
        };
        var ball = new BallEvaluator(point, 100).Evaluate(value);
        Assert.Equal(expected, ball.Midpoint.ToDouble(), 1e-15);
        Assert.True(ball.Radius.Top < -60);

        static Rational Number(string text) => ((Number)Infix.Parse(text, SymbolTable.Open)).Value;

        static Expr Terms(Expr e) => e is Product product ? product.Factors.Single(f => f is IndexedSum) : e;
    }

    /// <summary>x^d has the kernel of a power alone: the expected value is a quotient of two integrals by mpmath 1.3 at 30 digits.</summary>
    [Fact]
    public void Without_a_second_power_any_exponent_is_elementary() =>
        new Kernels("log(x)/2", unit, Domain.UnitOpen).Assert("log(1 - x^c)", -1.5, ("c", 0.75));
}
