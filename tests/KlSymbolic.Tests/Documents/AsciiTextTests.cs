using KlSymbolic.Documents;

namespace KlSymbolic.Tests.Documents;

public sealed class AsciiTextTests
{
    [Theory]
    [InlineData("KL(P‖Q) = −E log q", "KL(P||Q) = -E log q")]
    [InlineData("σ₁² ≤ 2μ ± ∞", "sigma1^2 <= 2mu +- inf")]
    [InlineData("Γ(x)⁻¹ → P ≪ Q …", "Gamma(x)^-^1 -> P << Q ...")]
    [InlineData("plain", "plain")]
    [InlineData("日", "?")]
    public void Signs_have_forms_in_ascii(string text, string expected) => Assert.Equal(expected, AsciiText.Of(text));
}
