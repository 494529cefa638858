using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Algebra.Display;

public class DisplayFormTests
{
    private static readonly SymbolTable Symbols = new[]
    {
        ("a1", Domain.Positive),
        ("a2", Domain.Positive),
        ("b1", Domain.Positive),
        ("b2", Domain.Positive),
        ("sigma1", Domain.Positive),
        ("sigma2", Domain.Positive),
        ("l1", Domain.Positive),
        ("l2", Domain.Positive),
        ("p1", Domain.Unit),
        ("p2", Domain.Unit),
    }.Aggregate(SymbolTable.Open, (table, s) => table.With(s.Item1, s.Item2));

    [Theory]
    [InlineData(
        "-log(sigma1) + log(sigma2) + sigma1^2/(2*sigma2^2) + mu1^2/(2*sigma2^2) - mu1*mu2/sigma2^2 + mu2^2/(2*sigma2^2) - 1/2",
        "log(sigma2/sigma1) + ((mu1 - mu2)^2 + sigma1^2)/(2*sigma2^2) - 1/2"
    )]
    [InlineData("log(l1) - log(l2) + l2/l1 - 1", "log(l1/l2) + l2/l1 - 1")]
    [InlineData(
        "a1*digamma(a1) - a2*digamma(a1) - lgamma(a1) + lgamma(a2) + a2*log(b1) - a2*log(b2) + a1*b2/b1 - a1",
        "a2*log(b1/b2) + (a1 - a2)*digamma(a1) - lgamma(a1) + lgamma(a2) + a1*(b2/b1 - 1)"
    )]
    [InlineData(
        "p1*log(p1) - p1*log(p2) + log(1-p1) - log(1-p2) - p1*log(1-p1) + p1*log(1-p2)",
        "p1*log(p1/p2) + (1 - p1)*log((1 - p1)/(1 - p2))"
    )]
    [InlineData("l1*log(l1) - l1*log(l2) - l1 + l2", "l1*log(l1/l2) - l1 + l2")]
    [InlineData("log(sigma1) + log(2*pi)/2 + 1/2", "log(2*pi)/2 + log(sigma1) + 1/2")]
    [InlineData("lgamma(a1) + lgamma(b1) - lgamma(a1+b1) + a1*digamma(a1)", "lbeta(a1, b1) + a1*digamma(a1)")]
    [InlineData(
        "-log(b1) + log(b2) + b1*exp(-abs(m1-m2)/b1)/b2 + abs(m1-m2)/b2 - 1",
        "log(b2/b1) + (abs(m1 - m2) + b1*exp(-abs(m1 - m2)/b1))/b2 - 1"
    )]
    [InlineData("exp(x)/2 - x/2 + mu1^2/2 - 1/2", "(exp(x) + mu1^2 - x - 1)/2")]
    [InlineData("a1*l1/2 + b1*l1/2 + a2 - 1", "l1*(a1 + b1)/2 + a2 - 1")]
    [InlineData(
        "sqrt(2)*a1*exp(-mu1^2/(2*a2^2) + mu1*mu2/a2^2 - mu2^2/(2*a2^2))/sqrt(pi)",
        "sqrt(2/pi)*a1*exp(-(mu1 - mu2)^2/(2*a2^2))"
    )]
    [InlineData("exp(a1*log(l1) + a1*log(l2) - lgamma(a1) - l1*l2)", "(l1*l2)^a1*exp(-l1*l2)/gamma(a1)")]
    [InlineData("a1*b1 - a1 - b1 + 1", "(a1 - 1)*(b1 - 1)")]
    [InlineData("1/((a1+b1)*(a1+b1+1)) + x/(a1+b1)", "1/((a1+b1)*(a1+b1+1)) + x/(a1+b1)")]
    [InlineData(
        "log(sigma2) + digamma(a1)^2/(2*sigma2^2) - digamma(a1)*log(b1)/sigma2^2 + log(b1)^2/(2*sigma2^2) + polygamma(1, a1)/(2*sigma2^2) + a1*digamma(a1) - mu2*digamma(a1)/sigma2^2 + mu2*log(b1)/sigma2^2 + mu2^2/(2*sigma2^2)",
        "log(sigma2) + ((log(b1) - digamma(a1) + mu2)^2 + polygamma(1, a1))/(2*sigma2^2) + a1*digamma(a1)"
    )]
    [InlineData("(p1 - 1)*log(1 - p1) - p1*log(p1)", "-p1*log(p1) - (1 - p1)*log(1 - p1)")]
    [InlineData("(-mu1 - 1)/a1^2 + 1", "1 - (mu1 + 1)/a1^2")]
    [InlineData("erf(mu1/(sqrt(2)*a1) - log(l1)/(sqrt(2)*a1))", "erf((mu1 - log(l1))/(sqrt(2)*a1))")]
    [InlineData("l2/l1 + eulergamma*a1 - eulergamma", "l2/l1 + eulergamma*(a1 - 1)")]
    public void PrintsTextbookForms(string raw, string expected)
    {
        var e = Infix.Parse(raw, Symbols);
        var display = DisplayForm.Of(e, AssumptionSet.None);
        Assert.Equal(Truth.True, ZeroTest.AreEqual(e, display, AssumptionSet.None));
        Assert.Equal(Infix.Print(Infix.Parse(expected, Symbols)), Infix.Print(display));
    }

    [Fact]
    public void Has_one_form_whatever_the_order_of_the_terms()
    {
        var one = Infix.Parse("a1^2 + a1*b1 + b1^2 - 3*a1*mu2 - 3*b1*mu2 + 3*mu2^2", Symbols);
        var other = Infix.Parse("3*(mu2 - a1/2 - b1/2)^2 + (b1 - a1)^2/4", Symbols);
        var display = DisplayForm.Of(one, AssumptionSet.None);
        Assert.Equal(display, DisplayForm.Of(other, AssumptionSet.None));
        Assert.Equal(display, DisplayForm.Of(display, AssumptionSet.None));
    }

    [Fact]
    public void DividesByAPositiveDifference()
    {
        var assumptions = AssumptionSet.None.With(Infix.ParseCondition("a1 < b1", Symbols));
        var e = Infix.Parse("(b1*log(b1) - a1*log(a1))/(b1 - a1) - 1 - log(b1 - a1)", Symbols);
        Assert.Equal(Infix.Print(e), Infix.Print(DisplayForm.Of(e, assumptions)));
    }

    [Fact]
    public void KeepsTheArgumentsOfGammaFunctionsPositive()
    {
        // Γ((5 − b)/2) = (3 − b)/2 Γ((3 − b)/2), and (1 − b)/2 would be negative beyond 1.
        var assumptions = AssumptionSet.None.With(Infix.ParseCondition("b1 < 3", Symbols));
        var e = Infix.Parse("gamma((5 - b1)/2)/(3 - b1)", Symbols);
        Assert.Equal("gamma((3 - b1)/2)/2", Infix.Print(DisplayForm.Of(e, assumptions)));
    }

    [Fact]
    public void KeepsChoicesAsCases()
    {
        var e = Infix.Parse("where(x < 0, 1 - x + x, 2*x - x) + 1", Symbols);
        Assert.Equal("where(x < 0, 2, x + 1)", Infix.Print(DisplayForm.Of(e, AssumptionSet.None)));
    }
}
