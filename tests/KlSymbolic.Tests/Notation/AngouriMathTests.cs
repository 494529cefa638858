using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

/// <summary>The notation of AngouriMath 1.4, by its grammar.</summary>
public sealed class AngouriMathTests
{
    private static readonly SymbolTable symbols = SymbolTable
        .Closed.With("sigma1", Domain.Positive)
        .With("sigma2", Domain.Positive)
        .With("mu_max", Domain.Real)
        .With("a", Domain.Positive)
        .With("s", Domain.Positive)
        .With("x", Domain.Real);

    [Theory]
    [InlineData("log(sigma2/sigma1) - 1/2", "ln(sigma_2 / sigma_1) - 1 / 2")]
    [InlineData("exp(-x^2/2)", "e^(-x^2 / 2)")]
    [InlineData("sqrt(2*pi)*mu_max", "sqrt(2 * pi) * mu_max")]
    [InlineData("where(a < s, atan(x), abs(x))", "piecewise(arctan(x) provided a < s, abs(x))")]
    [InlineData("lgamma(a)", "ln(gamma(a))")]
    [InlineData("log10(x)", "ln(x) / ln(10)")]
    public void Formulas_are_written_so(string infix, string expected) =>
        Assert.Equal(expected, AngouriMath.Print(Infix.Parse(infix, symbols)));

    [Theory]
    [InlineData("2x^2 a + 3(x + 1)", "2*x^2*a + 3*(x + 1)")]
    [InlineData("1/2x", "x/2")]
    [InlineData("-x^2", "-(x^2)")]
    [InlineData("2^-x^2", "2^(-(x^2))")]
    [InlineData("log(100)", "2")]
    [InlineData("log(2, 8)", "3")]
    [InlineData("ln(e^x)", "x")]
    [InlineData("sqr(x) + 3!", "x^2 + 6")]
    [InlineData("σ_1 + sigma_2", "sigma1 + sigma2")]
    [InlineData(
        "piecewise(1 provided a < s and x = 0, 2 provided a >= s, 3)",
        "where(a < s and x == 0, 1, where(a >= s, 2, 3))"
    )]
    [InlineData("+oo", "inf")]
    public void Formulas_are_read_so(string text, string infix)
    {
        var (read, expected) = (AngouriMath.Parse(text, symbols), Infix.Parse(infix, symbols));
        Assert.True(
            read == expected
                || ZeroTest.AreEqual(read, expected, AssumptionSet.None, TestContext.Current.CancellationToken)
                    == Truth.True,
            $"{text} was read as {Infix.Print(read)}"
        );
    }

    [Theory]
    [InlineData("digamma(a)", "digamma")]
    [InlineData("foo(a)", "foo")]
    [InlineData("s1", "s_1")]
    [InlineData("2i", "imaginary")]
    [InlineData("ln(a, x)", "2 arguments")]
    [InlineData("piecewise(1 provided a)", "comparison")]
    [InlineData("q + 1", "unknown name 'q'")]
    [InlineData("(a", "to close")]
    public void What_it_lacks_or_means_otherwise_is_refused_by_name(string text, string words) =>
        Assert.Contains(
            words,
            Assert.Throws<ParseException>(() => AngouriMath.Parse(text, symbols)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("digamma(x)", "digamma")]
    [InlineData("sum(k, 1, x, k)", "sum")]
    [InlineData("i + x", "i")]
    [InlineData("a_1_2 + x", "a_1_2")]
    [InlineData("a_1 + a1", "a_1")]
    public void What_cannot_be_written_is_refused_by_name(string infix, string words) =>
        Assert.Contains(
            words,
            Assert.Throws<NotSupportedException>(() => AngouriMath.Print(Infix.Parse(infix, SymbolTable.Open))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Normal(mu1, sigma1)", "Normal(mu2, sigma2)")]
    [InlineData("Exponential(a1)", "Exponential(a2)")]
    [InlineData("Laplace(m1, b1)", "Laplace(m2, b2)")]
    [InlineData("Bernoulli(p1)", "Bernoulli(p2)")]
    [InlineData("Pareto(m, a)", "Pareto(m, b)")]
    public void Derived_forms_come_back_equal(string p, string q)
    {
        var derivation = Kl.Derive(p, q);
        var known = SymbolTable.Of(derivation.P.FreeSymbols().Union(derivation.Q.FreeSymbols()));
        foreach (var value in derivation.Divergence.AsCases.Select(c => c.Outcome).OfType<Outcome.Finite>())
        {
            var text = AngouriMath.Print(value.Value);
            Assert.Equal(
                Truth.True,
                ZeroTest.AreEqual(
                    value.Value,
                    AngouriMath.Parse(text, known),
                    derivation.Assumptions,
                    TestContext.Current.CancellationToken
                )
            );
        }
    }

    [Fact]
    public void Nesting_is_bounded() =>
        Assert.Contains(
            "nest",
            Assert
                .Throws<ParseException>(() =>
                    AngouriMath.Parse(new string('(', 5000) + "x" + new string(')', 5000), symbols)
                )
                .Message,
            StringComparison.Ordinal
        );
}
