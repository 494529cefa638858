using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Balls;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Tests.Notation;

/// <summary>Every function that claims may use: it is read, evaluated rigorously and in double, and known to the normal form.</summary>
public sealed class EveryFunctionTests
{
    // Values by mpmath 1.3.0 with 40 digits.
    [Theory]
    [InlineData("log2(3)", 1.5849625007211562)]
    [InlineData("log10(3)", 0.47712125471966244)]
    [InlineData("log1p(0.3)", 0.26236426446749105)]
    [InlineData("expm1(0.3)", 0.3498588075760031)]
    [InlineData("exp(0.3)", 1.3498588075760031)]
    [InlineData("sqrt(3)", 1.7320508075688773)]
    [InlineData("abs(-1.5)", 1.5)]
    [InlineData("min(2, 1.5)", 1.5)]
    [InlineData("max(2, 1.5)", 2)]
    [InlineData("gamma(3.5)", 3.3233509704478426)]
    [InlineData("lgamma(3.5)", 1.2009736023470742)]
    [InlineData("digamma(3.5)", 1.1031566406452432)]
    [InlineData("psi(3.5)", 1.1031566406452432)]
    [InlineData("trigamma(3.5)", 0.33035775610023486)]
    [InlineData("polygamma(2, 3.5)", -0.1082040516417274)]
    [InlineData("beta(1.5, 2.25)", 0.2270179700685818)]
    [InlineData("lbeta(1.5, 2.25)", -1.4827261013362657)]
    [InlineData("erf(0.5)", 0.52049987781304654)]
    [InlineData("erfc(0.5)", 0.47950012218695346)]
    [InlineData("Phi(0.5)", 0.6914624612740131)]
    [InlineData("phi(0.5)", 0.35206532676429948)]
    [InlineData("besseli(0, 2.5)", 3.289839144050123)]
    [InlineData("besseli(1, 2.5)", 2.5167162452886984)]
    [InlineData("besselie(1, 2.5)", 0.20658464953126655)]
    [InlineData("E1(1.5)", 0.10001958240663265)]
    [InlineData("Ei(1.5)", 3.3012854491297978)]
    [InlineData("zeta(2.5)", 1.3414872572509172)]
    [InlineData("zetaprime(2.5)", -0.38734195032620997)]
    [InlineData("harmonic(2.5)", 1.680372305546776)]
    [InlineData("choose(7, 3)", 35.0)]
    [InlineData("choose(2.5, 1.5)", 2.5)]
    [InlineData("betainc(1.5, 2.25, 0.25)", 0.29986957310410487)]
    [InlineData("gammainc(1.5, 2.25)", 0.78770971263986667)]
    [InlineData("sin(0.75)", 0.68163876002333417)]
    [InlineData("cos(0.75)", 0.73168886887382089)]
    [InlineData("atan(0.75)", 0.64350110879328439)]
    [InlineData("sigmoid(0.75)", 0.67917869917539297)]
    [InlineData("softplus(0.75)", 1.1368710061148999)]
    [InlineData("logit(0.75)", 1.0986122886681097)]
    [InlineData("tanh(0.75)", 0.63514895238728732)]
    [InlineData("atanh(0.75)", 0.97295507452765665)]
    [InlineData("xlogx(0.75)", -0.2157615543388357)]
    [InlineData("xlogx(0)", 0.0)]
    [InlineData("xlogy(0, 0)", 0.0)]
    [InlineData("xlogy(2, 3)", 2.1972245773362194)]
    [InlineData("where(1 < 2 and not 2 < 1 or 3 == 4, 5, 6)", 5.0)]
    [InlineData("pi", 3.1415926535897932)]
    [InlineData("eulergamma", 0.57721566490153286)]
    [InlineData("sum(i, 1, 5, 1/i^2)", 1.4636111111111111)]
    public void Is_read_and_evaluated(string text, double expected)
    {
        var e = Infix.Parse(text, SymbolTable.Closed);

        var rigorous = Assert.IsType<Enclosure.Enclosed>(
            Enclosure.Evaluate(e, ImmutableDictionary<Symbol, Rational>.Empty, 17)
        );
        Assert.Equal(expected, double.Parse(rigorous.Digits, CultureInfo.InvariantCulture), Math.Abs(expected) * 1e-15);
        Assert.Equal(expected, CompiledExpression.Compile(e, []).Evaluate(), Math.Abs(expected) * 1e-13);
    }

    // Textbook identities; x and y are positive.
    [Theory]
    [InlineData("log2(x*y)", "(log(x) + log(y))/log(2)")]
    [InlineData("log10(x)", "log(x)/(log(2) + log(5))")]
    [InlineData("log1p(x)", "log(1 + x)")]
    [InlineData("expm1(2*x)", "expm1(x)*(expm1(x) + 2)")]
    [InlineData("min(x, y) + max(x, y)", "x + y")]
    [InlineData("gamma(x + 2)", "x*(x + 1)*gamma(x)")]
    [InlineData("psi(x + 1)", "digamma(x) + 1/x")]
    [InlineData("trigamma(x + 1)", "polygamma(1, x) - 1/x^2")]
    [InlineData("polygamma(2, x + 1)", "polygamma(2, x) + 2/x^3")]
    [InlineData("digamma(2*x)", "(psi(x) + psi(x + 1/2))/2 + log(2)")]
    [InlineData("log(beta(x, y))", "lgamma(x) + lgamma(y) - lgamma(x + y)")]
    [InlineData("lbeta(x + 1, y)", "lbeta(x, y) + log(x/(x + y))")]
    [InlineData("erf(x) + erfc(x)", "1")]
    [InlineData("erf(-x)", "-erf(x)")]
    [InlineData("Phi(x) + Phi(-x)", "1")]
    [InlineData("phi(x)^2", "exp(-x^2)/(2*pi)")]
    [InlineData("besselie(0, x)*exp(x)", "besseli(0, x)")]
    [InlineData("besseli(2, x)", "besseli(0, x) - 2*besseli(1, x)/x")]
    [InlineData("Ei(-x)", "-E1(x)")]
    [InlineData("zeta(x + 1) - zeta(1 + x)", "0")]
    [InlineData("zetaprime(x + 1)*2", "zetaprime(1 + x) + zetaprime(x + 1)")]
    [InlineData("harmonic(x + 1)", "harmonic(x) + 1/(x + 1)")]
    [InlineData("choose(x + 1, x)", "x + 1")]
    [InlineData("choose(x + y, y)", "gamma(x + y + 1)/(gamma(x + 1)*gamma(y + 1))")]
    [InlineData("gammainc(x + 1, y)", "gammainc(x, y) - y^x*exp(-y)/gamma(x + 1)")]
    [InlineData("betainc(x + 1, y, 1/3)", "betainc(x, y, 1/3) - (1/3)^x*(2/3)^y/(x*beta(x, y))")]
    [InlineData("sin(x)^2 + cos(x)^2", "1")]
    [InlineData("cos(x)^4 - sin(x)^4", "1 - 2*sin(x)^2")]
    [InlineData("cos(x + y)", "cos(x)*cos(y) - sin(x)*sin(y)")]
    [InlineData("cos(2*x)", "2*cos(x)^2 - 1")]
    [InlineData("atan(-x)", "-atan(x)")]
    [InlineData("sigmoid(x) + sigmoid(-x)", "1")]
    [InlineData("softplus(x) - softplus(-x)", "x")]
    [InlineData("logit(sigmoid(x))", "x")]
    [InlineData("tanh(x)", "2*sigmoid(2*x) - 1")]
    [InlineData("atanh(tanh(x))", "x")]
    [InlineData("xlogx(x) + xlogy(x, y)", "x*log(x*y)")]
    [InlineData("where(x < y, x, y)", "min(x, y)")]
    [InlineData("where(x < y and y < x, 1, 2)", "2")]
    [InlineData("abs(x - y)^2", "(x - y)^2")]
    [InlineData("sum(i, 1, 5, x*i)", "15*x")]
    [InlineData("sqrt(x^2*y)", "x*sqrt(y)")]
    public void Takes_part_in_the_normal_form(string left, string right)
    {
        var table = SymbolTable.Of(new Symbol("x", Domain.Positive), new Symbol("y", Domain.Positive));

        Assert.Equal(
            Truth.True,
            ZeroTest.AreEqual(Infix.Parse(left, table), Infix.Parse(right, table), AssumptionSet.None)
        );
    }
}
