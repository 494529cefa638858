using KlSymbolic.Checking;
using KlSymbolic.Notation;

namespace KlSymbolic.Roslyn.Tests.Reading;

/// <summary>The formulas that people write in C#, right and wrong, from source to verdict.</summary>
public sealed class CheckTests
{
    private const string Right = "static double Kl(double m, double L) => -0.5 * (1 + L - m * m - Math.Exp(L));";

    [Theory]
    [InlineData(Right)]
    [InlineData("static double Kl(double m, double L) => (Math.Exp(L) + Math.Pow(m, 2) - 1 - L) / 2;")]
    [InlineData(
        "static double Kl(double m, double L) { var v = Math.Exp(L); return 0.5 * (v + m * m - 1 - Math.Log(v)); }"
    )]
    [InlineData("static float Kl(float m, float L) => 0.5f * (MathF.Exp(L) + m * m - 1f - L);")]
    public void A_right_loss_of_a_variational_autoencoder_is_proven(string source) =>
        Assert.IsType<Verdict.Proven>(Check(source));

    [Theory]
    [InlineData("static double Kl(double m, double L) => -1 * (1 + L - m * m - Math.Exp(L));", "doubled")]
    [InlineData("static double Kl(double m, double L) => 0.5 * (1 + L - m * m - Math.Exp(L));", "negated")]
    [InlineData("static double Kl(double m, double L) => -0.5 * (L - m * m - Math.Exp(L));", "constant")]
    [InlineData("static double Kl(double m, double L) => -0.5 * (1 + L - m * m - Math.Exp(L)) / Math.Log(2);", "bits")]
    [InlineData("static double Kl(double m, double L) => -1 / 2 * (1 + L - m * m - Math.Exp(L));", null)]
    [InlineData("static double Kl(double m, double L) => -0.5 * (1 + L - m * m - Math.Exp(L / 2));", null)]
    [InlineData("static double Kl(double m, double L) => -0.5 * (1 + L - m - Math.Exp(L));", null)]
    public void A_wrong_one_is_refuted(string source, string? mistake)
    {
        var refuted = Assert.IsType<Verdict.Refuted>(Check(source));

        if (mistake is not null)
            Assert.Equal(mistake, refuted.Diagnosis?.Mistake);
    }

    [Fact]
    public void The_integer_division_that_makes_it_wrong_is_noted() =>
        Assert.True(
            Read("static double Kl(double m, double L) => -1 / 2 * (1 + L - m * m - Math.Exp(L));").DividesIntegers
        );

    private static Verdict Check(string source) =>
        Checker.Check(
            Read(source).Value,
            Kl.Derive("Normal(m, exp(L/2))", "Normal(0, 1)"),
            cancellation: TestContext.Current.CancellationToken
        );

    private static CSharpClaim Read(string source) =>
        ClaimReader.ReadMethod(source, SymbolTable.Open, cancellationToken: TestContext.Current.CancellationToken);
}
