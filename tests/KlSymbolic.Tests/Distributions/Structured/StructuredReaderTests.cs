using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Tests.Distributions.Structured;

public sealed class StructuredReaderTests
{
    [Theory]
    [InlineData("Dirichlet(a)", "Dirichlet(b)", true)]
    [InlineData("Beta(1, 2)", "Dirichlet([1, 2])", true)]
    [InlineData("Categorical(p)", "Categorical(q)", true)]
    [InlineData("Categorical(1/2, 1/2)", "Categorical(1/3, 2/3)", false)]
    [InlineData("Normal(0, 1)", "Normal(m, s)", false)]
    [InlineData("Dirichlet(", "Normal(m, s)", false)]
    public void Structured_families_are_told_from_families_of_numbers(string p, string q, bool expected) =>
        Assert.Equal(expected, StructuredReader.Applies(p, q));

    [Theory]
    [InlineData(
        "MultivariateNormal([0, 0], [[1, 2], [2, 1]])",
        "P, column 28: cov must be positive definite, and its upper left corner of 2 rows has the determinant -3"
    )]
    [InlineData(
        "MultivariateNormal([0, 0], [[1, 1], [1, 1]])",
        "P, column 28: cov must be positive definite, and its upper left corner of 2 rows has the determinant 0"
    )]
    [InlineData(
        "MultivariateNormal([0, 0], [[1, 2], [3, 9]])",
        "P, column 28: cov must be symmetric, and item (2, 1) is 3 while (1, 2) is 2"
    )]
    [InlineData(
        "MultivariateNormal([0, 0], [[1, 0, 0], [0, 1, 0], [0, 0, 1]])",
        "P, column 28: cov is of size 3, and what stands before it of size 2"
    )]
    [InlineData(
        "MultivariateNormal([0, 0], [[1, 0], [0]])",
        "P, column 37: the rows of cov must all have 2 items, as the first has"
    )]
    [InlineData(
        "MultivariateNormal([0, 0], [1, 1])",
        "P, column 28: cov is a matrix, written as rows such as [[2, 1], [1, 3]]"
    )]
    [InlineData(
        "MultivariateNormal([0, 0])",
        "P, column 1: MultivariateNormal(mean, cov) takes 2 arguments, and 1 is given"
    )]
    [InlineData(
        "MultivariateNormal([0, 0], sigma=[[1, 0], [0, 1]])",
        "P, column 28: MultivariateNormal has no parameter 'sigma'; it is given by mean or mu or loc, cov or covariance or covariance_matrix or precision or precision_matrix"
    )]
    [InlineData("Dirichlet([1, -1])", "P, column 15: alpha > 0 is required, and an item is -1")]
    [InlineData("Multinomial(3, [0.5, 0.6])", "P, column 16: p must sum to 1, and sums to 11/10")]
    [InlineData("Multinomial(2.5, [0.5, 0.5])", "P, column 13: n >= 1 integer is required, and n is 5/2")]
    [InlineData("Wishart(0.5, [[1, 0], [0, 1]])", "P, column 1: Wishart needs k - 1 < df1")]
    [InlineData("VonMisesFisher([1, 1], 2)", "P, column 16: mu must have length 1, and its squares sum to 2")]
    public void Bad_arguments_are_refused_with_place_and_remedy(string p, string expected)
    {
        var error = Assert.Throws<InputException>(() => StructuredReader.ReadPair(p, p));
        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void Points_must_have_the_same_size()
    {
        var error = Assert.Throws<InputException>(() =>
            StructuredReader.ReadPair("Dirichlet([1, 2])", "Dirichlet([1, 2, 3])")
        );
        Assert.Equal("Q, column 1: its points are of size 3, and those of P of size 2", error.Message);
    }

    [Fact]
    public void A_family_of_numbers_without_a_bijection_is_refused()
    {
        var error = Assert.Throws<InputException>(() => StructuredReader.ReadPair("Gamma(1, 2)", "Dirichlet([1, 2])"));
        Assert.StartsWith(
            "P, column 1: 'Gamma' cannot be compared with a distribution of vectors",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_misspelt_family_is_suggested() =>
        Assert.StartsWith(
            "P, column 1: no family is called 'Dirchlet'; did you mean Dirichlet(alpha)?",
            Assert
                .Throws<InputException>(() => StructuredReader.ReadPair("Dirchlet([1, 2])", "Dirichlet([1, 2])"))
                .Message,
            StringComparison.Ordinal
        );
}
