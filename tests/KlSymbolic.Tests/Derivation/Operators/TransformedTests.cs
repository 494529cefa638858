using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Tests.Derivation.Operators;

public class TransformedTests
{
    /// <summary>Families of the catalogue that are transforms of others, with their own densities (Johnson, Kotz, Balakrishnan).</summary>
    [Theory]
    [InlineData("Transformed(exp, Normal(m, s))", "LogNormal(m, s)", "Gamma(a, b)")]
    [InlineData("Transformed(exp(x), Normal(m, s))", "LogNormal(m, s)", "LogNormal(u, t)")]
    [InlineData("Transformed(1/x, Gamma(a, b))", "InverseGamma(a, b)", "InverseGamma(c, d)")]
    [InlineData("Transformed(reciprocal, InverseGamma(a, b))", "Gamma(a, b)", "Exponential(c)")]
    [InlineData("Transformed(log, Gamma(a, b))", "ExpGamma(a, b)", "ExpGamma(c, d)")]
    [InlineData("Transformed(sigmoid, Normal(m, s))", "LogitNormal(m, s)", "LogitNormal(u, t)")]
    [InlineData("Transformed(2*x + 1, Normal(m, s))", "Normal(2*m + 1, 2*s)", "Normal(u, t)")]
    [InlineData("Transformed(1 - 3*x, Normal(m, s))", "Normal(1 - 3*m, 3*s)", "Laplace(u, t)")]
    [InlineData("Transformed(affine(3, b), Normal(m, s))", "Normal(3*m + b, 3*s)", "Normal(u, t)")]
    [InlineData("Transformed(x^(1/k), Exponential(1))", "Weibull(k, 1)", "Gamma(a, b)")]
    [InlineData("Transformed(sqrt(x), Exponential(1/2))", "Rayleigh(1)", "Rayleigh(s)")]
    [InlineData("Transformed(log, Transformed(exp, Normal(m, s)))", "Normal(m, s)", "Normal(u, t)")]
    public void A_transform_has_the_divergences_of_the_family_that_it_is(string transformed, string known, string q)
    {
        var (a, b) = (Kl.Derive(transformed, q), Kl.Derive(known, q));
        Assert.IsType<Outcome.Finite>(a.Divergence);
        Same(a.Divergence, b.Divergence);
        Same(a.CrossEntropy, b.CrossEntropy);
        Same(a.Entropy, b.Entropy);

        void Same(Outcome left, Outcome right)
        {
            // The entropy of a logit-normal law has no closed form.
            if (right is Outcome.NoClosedForm)
            {
                Assert.IsType<Outcome.NoClosedForm>(left);
                return;
            }
            Assert.Equal(
                Truth.True,
                ZeroTest.AreEqual(
                    Assert.IsType<Outcome.Finite>(left).Value,
                    Assert.IsType<Outcome.Finite>(right).Value,
                    a.Assumptions
                )
            );
        }
    }

    [Fact]
    public void The_same_bijection_on_both_sides_changes_nothing()
    {
        var moved = Kl.Derive("Transformed(logit, Beta(a, b))", "Transformed(logit, Beta(c, d))");
        var inner = Kl.Derive("Beta(a, b)", "Beta(c, d)");
        Assert.Equal(inner.Divergence, moved.Divergence);
        var step = Assert.Single(moved.Steps, s => s.Kind == StepKind.Invariance);
        var claim = Assert.IsType<Claim.Pointwise>(step.Claim);
        Assert.Equal(Truth.True, ZeroTest.AreEqual(claim.Left, claim.Right, moved.Assumptions));
    }

    [Theory]
    [InlineData("Transformed(logit, Beta(2, 3))", "Normal(0, 2)")]
    [InlineData("Transformed(exp, Laplace(0, 1/4))", "Gamma(2, 1)")]
    [InlineData("Transformed(x^2, Weibull(3, 2))", "Transformed(3*x, Gamma(2, 1))")]
    [InlineData("Gamma(2, 3)", "Transformed(exp, Normal(0, 1))")]
    public void Closed_form_and_definition_agree(string p, string q)
    {
        var evaluation = Kl.Evaluate(p, q);
        Assert.IsType<OutcomeValue.Finite>(evaluation.Divergence.ClosedForm);
        Assert.True(evaluation.Divergence.Agree);
        Assert.True(evaluation.CrossEntropy.Agree);
        Assert.True(evaluation.Entropy.Agree);
    }

    [Fact]
    public void Supports_are_moved_with_the_map()
    {
        Assert.IsType<Outcome.Infinite>(Kl.Derive("Transformed(-x, Exponential(1))", "Exponential(1)").Divergence);
        Assert.IsType<Outcome.Infinite>(Kl.Derive("Transformed(2*x, Beta(2, 3))", "Beta(2, 3)").Divergence);
    }

    [Theory]
    [InlineData("Transformed(exp)", "write Transformed(map, Family(...))")]
    [InlineData("Transformed(exp, 3)", "write Transformed(map, Family(...))")]
    [InlineData("Transformed(x^2 + x, Normal(0, 1))", "no map that is known")]
    [InlineData("Transformed(affine(2), Normal(0, 1))", "slope and offset")]
    [InlineData("Transformed(log, Normal(0, 1))", "does not exist")]
    [InlineData("Transformed(exp, Poisson(2))", "does not exist")]
    [InlineData("Transformed(exp, Product(Normal(0, 1), Normal(0, 1)))", "stands by itself")]
    [InlineData("Transformed(affine(-2, 1), Normal(0, 1))", "slope > 0")]
    public void What_is_wrong_is_said(string text, string problem)
    {
        var e = Assert.Throws<InputException>(() => Kl.Derive(text, "Normal(0, 1)"));
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transform_is_written_as_it_is_read()
    {
        var (law, _) = DistributionReader.Read("Transformed(2*x + b, Normal(m, s))");
        Assert.Equal(law, DistributionReader.Read("Transformed(affine(2, b), Normal(m, s))").Distribution);
        Assert.Equal("Transformed(affine(2, b), Normal(m, s))", law.ToString());
    }
}
