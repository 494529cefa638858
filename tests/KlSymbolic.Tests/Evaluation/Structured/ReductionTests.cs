using KlSymbolic.Evaluation;

namespace KlSymbolic.Tests.Evaluation.Structured;

/// <summary>In one dimension, or for two outcomes, each structured family is a family of numbers, whose closed form was derived by other rules.</summary>
public sealed class ReductionTests
{
    [Theory]
    [InlineData(
        "MultivariateNormal([1], [[4]])",
        "MultivariateNormal([3/2], [[9/4]])",
        "Normal(1, 2)",
        "Normal(3/2, 3/2)"
    )]
    [InlineData("DiagonalNormal([1], [2])", "DiagonalNormal([3/2], [3/2])", "Normal(1, 2)", "Normal(3/2, 3/2)")]
    [InlineData("Dirichlet([3, 1/2])", "Dirichlet([1/4, 5])", "Beta(3, 1/2)", "Beta(1/4, 5)")]
    [InlineData("Multinomial(7, [1/3, 2/3])", "Multinomial(7, [1/5, 4/5])", "Binomial(7, 1/3)", "Binomial(7, 1/5)")]
    [InlineData(
        "OneHotCategorical([1/2, 1/3, 1/6])",
        "OneHotCategorical([1/4, 1/4, 1/2])",
        "Categorical(1/2, 1/3, 1/6)",
        "Categorical(1/4, 1/4, 1/2)"
    )]
    // Wishart(df, s) in one dimension is Gamma(df/2, 1/(2 s)), and its inverse InverseGamma(df/2, s/2).
    [InlineData("Wishart(5, [[3]])", "Wishart(3/2, [[1/7]])", "Gamma(5/2, 1/6)", "Gamma(3/4, 7/2)")]
    [InlineData(
        "InverseWishart(5, [[3]])",
        "InverseWishart(3/2, [[1/7]])",
        "InverseGamma(5/2, 3/2)",
        "InverseGamma(3/4, 1/14)"
    )]
    [InlineData("Wishart(5, [[3]])", "InverseWishart(3/2, [[1/7]])", "Gamma(5/2, 1/6)", "InverseGamma(3/4, 1/14)")]
    [InlineData(
        "MatrixNormal([[1]], [[2]], [[3]])",
        "MatrixNormal([[2]], [[1]], [[4]])",
        "LogNormal(1, sqrt(6))",
        "LogNormal(2, 2)",
        false
    )]
    public void In_one_dimension_it_is_a_family_of_numbers(
        string p,
        string q,
        string plainP,
        string plainQ,
        bool hasEntropy = true
    )
    {
        var found = Kl.EvaluateStructured(p, q);
        var plain = Kl.Evaluate(plainP, plainQ);
        AreClose(plain.Divergence, found.Divergence);
        Assert.True(Value(found.Divergence) > 0.01);
        if (!hasEntropy)
            return;
        AreClose(plain.CrossEntropy, found.CrossEntropy);
        AreClose(plain.Entropy, found.Entropy);
    }

    [Theory]
    [InlineData(
        "DiagonalNormal([1, 2], [3, 1/2])",
        "DiagonalNormal([0, 1], [2, 1])",
        "MultivariateNormal([1, 2], [[9, 0], [0, 1/4]])",
        "MultivariateNormal([0, 1], [[4, 0], [0, 1]])"
    )]
    [InlineData(
        "MatrixNormal([[1], [2]], [[2, 1], [1, 3]], [[2]])",
        "MatrixNormal([[0], [1]], [[1, 0], [0, 2]], [[1]])",
        "MultivariateNormal([1, 2], [[4, 2], [2, 6]])",
        "MultivariateNormal([0, 1], [[1, 0], [0, 2]])"
    )]
    [InlineData(
        "MatrixNormal([[1, 2]], [[2]], [[2, 1], [1, 3]])",
        "MatrixNormal([[0, 1]], [[1]], [[1, 0], [0, 2]])",
        "MultivariateNormal([1, 2], [[4, 2], [2, 6]])",
        "MultivariateNormal([0, 1], [[1, 0], [0, 2]])"
    )]
    // tau is Gamma(df/2, 1/(2 s)) in one dimension.
    [InlineData(
        "NormalWishart([1], 2, 5, [[3]])",
        "NormalWishart([2], 1/3, 4, [[1/7]])",
        "NormalGamma(1, 2, 5/2, 1/6)",
        "NormalGamma(2, 1/3, 2, 7/2)"
    )]
    [InlineData(
        "DiagonalNormal(0, 2)",
        "MultivariateNormal([1, 2], [[2, 1], [1, 3]])",
        "MultivariateNormal([0, 0], 4*I)",
        "MultivariateNormal([1, 2], [[2, 1], [1, 3]])"
    )]
    [InlineData(
        "MultivariateNormal(mean=[1, 2], precision=[[2, 1], [1, 1]])",
        "MultivariateNormal([0, 0], 2*I)",
        "MultivariateNormal([1, 2], [[1, -1], [-1, 2]])",
        "MultivariateNormal([0, 0], [[2, 0], [0, 2]])"
    )]
    public void Families_that_overlap_agree(string p, string q, string otherP, string otherQ)
    {
        var (found, other) = (Kl.EvaluateStructured(p, q), Kl.EvaluateStructured(otherP, otherQ));
        AreClose(other.Divergence, found.Divergence);
        AreClose(other.CrossEntropy, found.CrossEntropy);
        AreClose(other.Entropy, found.Entropy);
    }

    [Theory]
    [InlineData(
        "Wishart(5, [[2, 1], [1, 2]])",
        "Wishart(4, [[1, 0], [0, 3]])",
        "InverseWishart(5, [[2/3, -1/3], [-1/3, 2/3]])",
        "InverseWishart(4, [[1, 0], [0, 1/3]])"
    )]
    public void A_bijection_leaves_the_divergence_as_it_is(string p, string q, string imageP, string imageQ) =>
        AreClose(Kl.EvaluateStructured(p, q).Divergence, Kl.EvaluateStructured(imageP, imageQ).Divergence);

    private static void AreClose(ComparedValue expected, ComparedValue found) =>
        Assert.Equal(Value(expected), Value(found), 4e-15 * Math.Max(1, Math.Abs(Value(expected))));

    private static double Value(ComparedValue v) => Assert.IsType<OutcomeValue.Finite>(v.ClosedForm).Value;
}
