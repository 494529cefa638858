using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Tests.Evaluation;

public sealed class EvaluateTests
{
    [Fact]
    public void Both_roads_lead_to_the_value()
    {
        var found = Kl.Evaluate("Normal(0, 1)", "Normal(1, 2)");

        // log 2 − 1/4, by hand.
        Assert.Equal(0.44314718055994530942, Finite(found.Divergence).Value, 1e-16);
        Assert.True(found.Divergence.Agree);
        Assert.True(found.CrossEntropy.Agree);
        Assert.True(found.Entropy.Agree);
        Assert.InRange(Math.Abs(found.Divergence.Difference!.Value), 0, 1e-12);
    }

    [Fact]
    public void Bits_are_nats_divided_by_the_logarithm_of_two()
    {
        var found = Kl.Evaluate("Bernoulli(1/2)", "Bernoulli(1/8)", InformationUnit.Bits);

        // One bit of entropy; −log2(7)/2 + 2 of divergence.
        Assert.Equal(1, Finite(found.Entropy).Value, 1e-15);
        Assert.Equal(2 - Math.Log2(7) / 2, Finite(found.Divergence).Value, 1e-15);
        Assert.True(found.Divergence.Agree);
    }

    [Fact]
    public void Symbols_take_values_and_constants_stay_exact()
    {
        var found = Kl.Evaluate("Normal(m, exp(L/2))", "Normal(0, sqrt(2))", values: [("m", "1/3"), ("L", "log(2)")]);

        // The scales are equal, exactly: m²/4 is left.
        Assert.Equal(1.0 / 36, Finite(found.Divergence).Value, 1e-17);
    }

    [Fact]
    public void Infinity_is_found_on_both_roads()
    {
        var found = Kl.Evaluate("Normal(0, 1)", "Exponential(1)");

        Assert.IsType<OutcomeValue.Infinite>(found.Divergence.ClosedForm);
        Assert.IsType<DefinitionValue.Infinite>(found.Divergence.Definition);
        Assert.True(found.Divergence.Agree);
        Assert.Null(found.Divergence.Difference);
    }

    [Theory]
    [InlineData("Normal(mu, 1)", "P, column 8: 'mu' has no value; give it one by --set mu=value")]
    [InlineData("Normal(0, mu*mu1)", "P, column 11: 'mu' has no value; give it one by --set mu=value", "mu1", "2")]
    [InlineData("Normal(μ, 1)", "P, column 1: 'mu' has no value; give it one by --set mu=value")]
    [InlineData("Normal(0, 1)", "value of x, column 1: neither P nor Q has a symbol, so 'x' takes no value", "x", "2")]
    [InlineData("Normal(0, s)", "value of s, column 1: s > 0 is required, and it is -2", "s", "-2")]
    [InlineData("Normal(0, s)", "value of s, column 1: s must be a finite number", "s", "inf")]
    [InlineData("Normal(m, 1)", "value of m, column 5: ", "m", "1 + ")]
    [InlineData("Normal(m, 1/(m - 1)^2)", "P, column 1: ", "m", "1")]
    [InlineData("Uniform(a, b)", "P, column 9: 'a' has no value", "b", "2")]
    [InlineData("Uniform(a, 1)", "value of a, column 1: a < 1 is required, and it is 2", "a", "2")]
    public void What_is_missing_or_wrong_is_named(string p, string message, string? name = null, string? value = null)
    {
        (string, string)[] values = name is null ? [] : [(name, value!)];

        var error = Assert.Throws<InputException>(() => Kl.Evaluate(p, "Normal(0, 1)", values: values));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    private static OutcomeValue.Finite Finite(ComparedValue value) =>
        Assert.IsType<OutcomeValue.Finite>(value.ClosedForm);
}
