using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Reading;

namespace KlSymbolic.Tests.Derivation.Operators;

public class ProductTests
{
    [Fact]
    public void Divergences_of_independent_factors_add_up()
    {
        var product = Kl.DeriveProduct("Product(Normal(a, b), Gamma(c, d))", "Product(Laplace(e, f), Exponential(g))");
        var first = Kl.Derive("Normal(a, b)", "Laplace(e, f)");
        var second = Kl.Derive("Gamma(c, d)", "Exponential(g)");
        Same(product.Divergence, first.Divergence, second.Divergence);
        Same(product.CrossEntropy, first.CrossEntropy, second.CrossEntropy);
        Same(product.Entropy, first.Entropy, second.Entropy);
        Assert.Equal(3, product.Steps.Length);

        void Same(Outcome sum, Outcome left, Outcome right) =>
            Assert.Equal(Truth.True, ZeroTest.AreEqual(Value(sum), Value(left) + Value(right), product.Assumptions));
    }

    [Fact]
    public void A_product_is_infinite_where_a_factor_is()
    {
        var product = Kl.DeriveProduct("Product(Uniform(0, 2), Gamma(c, d))", "Product(Uniform(0, 1), Gamma(2, 1))");
        Assert.IsType<Outcome.Infinite>(product.Divergence);
        Assert.IsType<Outcome.Finite>(product.Entropy);
    }

    [Fact]
    public void Cases_of_factors_are_cases_of_the_product()
    {
        var product = Kl.DeriveProduct("Product(Pareto(m, a), Normal(0, 1))", "Product(Pareto(u, b), Normal(1, 1))");
        var cases = Assert.IsType<Outcome.Cases>(product.Divergence).Items;
        Assert.Equal(["u <= m", "m < u"], cases.Select(c => c.When.ToString()));
        var alone = Assert.IsType<Outcome.Cases>(Kl.Derive("Pareto(m, a)", "Pareto(u, b)").Divergence).Items[0];
        Assert.Equal(
            Truth.True,
            ZeroTest.AreEqual(
                Value(cases[0].Outcome),
                Value(alone.Outcome) + Rational.Half,
                product.Assumptions.With(alone.When)
            )
        );
    }

    [Theory]
    [InlineData("Product(Normal(0, 1))", "Normal(0, 1)", "another Product")]
    [InlineData("Product(Normal(0, 1))", "Product(Normal(0, 1), Normal(0, 1))", "1 factors, and Q 2")]
    [InlineData("Product()", "Product()", "another Product")]
    [InlineData("Product(3)", "Product(4)", "a factor is a distribution")]
    [InlineData("Product(Normal(0, -1))", "Product(Normal(0, 1))", "sigma > 0")]
    public void What_is_wrong_is_said(string p, string q, string problem)
    {
        var e = Assert.Throws<InputException>(() => Kl.DeriveProduct(p, q));
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
    }

    private static Expr Value(Outcome outcome) => Assert.IsType<Outcome.Finite>(outcome).Value;
}
