using System.Globalization;

namespace KlSymbolic.Analyzers.Tests;

/// <summary>The loss of a variational autoencoder as people write it, KL(Normal(mu, exp(logvar/2)) || Normal(0, 1)), and the ways it goes wrong.</summary>
public sealed class VaeLossTests
{
    private const string Attribute = """[ClosedForm("Normal(mu, exp(logvar/2))", "Normal(0, 1)")]""";

    [Fact]
    public async Task The_loss_as_people_write_it_is_proven()
    {
        var found = await Consumer.Analyze(Method("-0.5 * (1 + logvar - mu * mu - Math.Exp(logvar))"));
        Assert.Contains(found, d => d.Id == "KLS0002");
        Assert.DoesNotContain(found, d => d.Id is "KLS0001" or "KLS0003" or "KLS0004");
    }

    [Theory]
    [InlineData("0.5 * (1 + logvar - mu * mu - Math.Exp(logvar))", "negated")]
    [InlineData("-1 * (1 + logvar - mu * mu - Math.Exp(logvar))", "doubled")]
    [InlineData("-0.5 * (logvar - mu * mu - Math.Exp(logvar))", "constant")]
    [InlineData("-0.5 * (1 + 2 * logvar - mu * mu - Math.Exp(2 * logvar))", "sigma misread")]
    [InlineData("-0.5 * (1 + logvar - mu - Math.Exp(logvar))", "function")]
    public async Task A_famous_wrong_version_is_refuted_with_its_mistake(string formula, string mistake)
    {
        var refuted = await Consumer.Single(Method(formula), "KLS0001");
        Assert.Equal(formula, Consumer.Underlined(refuted));
        Assert.Contains($"({mistake})", refuted.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_division_of_integers_is_an_error_of_its_own_beside_the_refutation()
    {
        var found = await Consumer.Analyze(Method("-(1 / 2) * (1 + logvar - mu * mu - Math.Exp(logvar))"));
        Assert.Equal("1 / 2", Consumer.Underlined(Assert.Single(found, d => d.Id == "KLS0005")));
        Assert.Single(found, d => d.Id == "KLS0001");
    }

    private static string Method(string formula) =>
        $"{Attribute}\npublic static double Loss(double mu, double logvar) => {formula};";
}
