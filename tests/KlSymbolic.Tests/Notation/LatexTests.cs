using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

public class LatexTests
{
    [Theory]
    [InlineData(
        "log(sigma2/sigma1) + (sigma1^2 + (mu1 - mu2)^2)/(2*sigma2^2) - 1/2",
        @"\log\frac{\sigma_{2}}{\sigma_{1}} + \frac{\sigma_{1}^{2} + (\mu_{1} - \mu_{2})^{2}}{2 \sigma_{2}^{2}} - \frac{1}{2}"
    )]
    [InlineData("log(2*pi)/2", @"\frac{\log(2 \pi)}{2}")]
    [InlineData("x*log(y)", @"x \log y")]
    [InlineData("log(x)*log(y)", @"\log(x) \log y")]
    [InlineData("log(x)^2*y", @"y (\log x)^{2}")]
    [InlineData("log(x/y)^2", @"\left(\log\frac{x}{y}\right)^{2}")]
    [InlineData("lgamma(x)^2 + digamma(x)^2", @"\psi(x)^{2} + (\log\Gamma(x))^{2}")]
    [InlineData("polygamma(2, x/y)", @"\psi^{(2)}\left(\frac{x}{y}\right)")]
    [InlineData("digamma(alpha) - lgamma(alpha)", @"\psi(\alpha) - \log\Gamma(\alpha)")]
    [InlineData("abs(x)", @"\left| x \right|")]
    [InlineData("betainc(a, b, x)", "I_{x}(a, b)")]
    [InlineData("x^(3/2) + sqrt(x)", @"x^{\frac{3}{2}} + \sqrt{x}")]
    [InlineData("(a/b)^n", @"\left(\frac{a}{b}\right)^{n}")]
    [InlineData("2*3^n", @"2 \cdot 3^{n}")]
    [InlineData("a1*rate*mu_max", @"a_{1} \mu_{\mathrm{max}} \, \mathrm{rate}")]
    [InlineData("x_alpha_2", @"x_{\alpha,2}")]
    [InlineData("sum(i, 1, inf, p_i*log(p_i/q_i))", @"\sum_{i=1}^{\infty} p_{i} \log\frac{p_{i}}{q_{i}}")]
    [InlineData("log1p(x)", @"\operatorname{log1p}(x)")]
    [InlineData(
        "where(a < b, 1, where(c == d, x/2, 0))",
        @"\begin{cases} 1 & \text{if } a < b \\ \frac{x}{2} & \text{if } c = d \\ 0 & \text{otherwise} \end{cases}"
    )]
    [InlineData(
        "x*where(a < b, 1, 2)",
        @"x \left(\begin{cases} 1 & \text{if } a < b \\ 2 & \text{otherwise} \end{cases}\right)"
    )]
    public void Formulas(string infix, string expected) =>
        Assert.Equal(expected, Latex.Print(Infix.Parse(infix, SymbolTable.Open)));

    [Fact]
    public void Conditions() =>
        Assert.Equal(
            @"\alpha_{2} \le \alpha_{1} \text{ and } (\beta > 0 \text{ or } \beta \ne x)",
            Latex.Print(Infix.ParseCondition("alpha2 <= alpha1 and (0 < beta or beta != x)", SymbolTable.Open))
        );

    [Fact]
    public void No_name_acts_as_a_command()
    {
        var printed = Latex.Print(new Symbol(@"\input{x}$%_a", Domain.Real) * new Symbol("x_", Domain.Real));
        Assert.Equal(@"\mathrm{x\_} \, \mathrm{?input?x???}_{a}", Sorted(printed));
    }

    // The two factors stand in the order of their names.
    private static string Sorted(string product) =>
        string.Join(@" \, ", product.Split(@" \, ").OrderByDescending(f => f, StringComparer.Ordinal));
}
