using KlSymbolic.Checking;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Checking;

public class CheckerTests
{
    private const string P = "Normal(m1, s1)";
    private const string Q = "Normal(m2, s2)";

    [Theory]
    [InlineData("log(s2/s1) + (s1^2 + (m1-m2)^2)/(2*s2^2) - 1/2")]
    [InlineData("log(s2) - log(s1) + s1^2/(2*s2^2) + (m1-m2)^2/(2*s2^2) - 0.5")]
    [InlineData("((m1-m2)^2/s2^2 + s1^2/s2^2 - 1 - log(s1^2/s2^2))/2")]
    [InlineData("-log(s1/s2) + (m1^2 - 2*m1*m2 + m2^2 + s1^2 - s2^2)/(2*s2^2)")]
    [InlineData("0.5*(2*log(s2/s1) + (s1/s2)^2 + ((m2-m1)/s2)^2 - 1)")]
    public void ProvesRewritings(string formula)
    {
        var proven = Assert.IsType<Verdict.Proven>(Kl.Check(formula, P, Q));
        Assert.Equal("log(s2/s1) + (s1^2 + (m1 - m2)^2)/(2*s2^2) - 1/2", Infix.Print(proven.Derived!));
        Assert.Contains(proven.TrustedBase, r => r.StartsWith("I6", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("log(s1/s2) + (s2^2 + (m1-m2)^2)/(2*s1^2) - 1/2", "swapped")]
    [InlineData("log(s2/s1) + (s1^2 + (m1-m2)^2)/(2*s2^2)", "constant")]
    [InlineData("log(s2/s1) + (s1^2 + (m1-m2)^2)/(s2^2) - 1/2", "factor")]
    [InlineData("log(s2/s1)/2 + (s1 + (m1-m2)^2)/(2*s2) - 1/2", "sigma misread")]
    [InlineData("-log(s2/s1) - (s1^2 + (m1-m2)^2)/(2*s2^2) + 1/2", "negated")]
    [InlineData("(log(s2/s1) + (s1^2 + (m1-m2)^2)/(2*s2^2) - 1/2)/log(2)", "bits")]
    [InlineData("2*log(s2/s1) + (s1^2 + (m1-m2)^2)/s2^2 - 1", "doubled")]
    [InlineData("log2(s2/s1) + (s1^2 + (m1-m2)^2)/(2*s2^2) - 1/2", "function")]
    [InlineData("log(s2/s1) + (s1^2 - (m1-m2)^2)/(2*s2^2) - 1/2", "sign")]
    [InlineData("log(s2) + log(2*pi)/2 + (s1^2 + (m1-m2)^2)/(2*s2^2)", "the cross-entropy H(P, Q)")]
    public void RefutesWrongVariantsAndNamesTheMistake(string formula, string? mistake)
    {
        var refuted = Assert.IsType<Verdict.Refuted>(Kl.Check(formula, P, Q));
        Assert.Equal(mistake, refuted.Diagnosis?.Mistake);
        var claimed = Assert.IsType<PointValue.Real>(refuted.Counterexample.Claimed);
        var real = Assert.IsType<PointValue.Real>(refuted.Counterexample.True);
        Assert.NotEqual(claimed.Approximate, real.Approximate);
        Assert.Equal(TrueGaussian(refuted.Counterexample), real.Approximate, 14);
    }

    // Each is nearly a formula that a mistake explains, and is none; a mistake is named where it is proven alone.
    [Theory]
    [InlineData("log(s1/s2) + (s2^2 + (m1-m2)^2)/(2*s1^2) - 1/2 + atan(1/10^8)", "swapped")]
    [InlineData("-log(s2/s1) - (s1^2 + (m1-m2)^2)/(2*s2^2) + 1/2 + atan(1/10^9)", "negated")]
    public void NamesNoMistakeThatIsAlmostTheRightOne(string formula, string mistake) =>
        Assert.NotEqual(mistake, Assert.IsType<Verdict.Refuted>(Kl.Check(formula, P, Q)).Diagnosis?.Mistake);

    [Fact]
    public void NamesTheSymbolsThatNeitherPNorQHas()
    {
        var verdict = Kl.Check("log(s2*w^2/s1) + cos(m1*z) - 1/2", P, Q);
        var diagnosis = Assert.IsType<Verdict.Refuted>(verdict).Diagnosis;
        Assert.Equal("unknown symbol", diagnosis?.Mistake);
        Assert.Contains("has w or z,", diagnosis?.Explanation, StringComparison.Ordinal);
    }

    private static double TrueGaussian(Counterexample c)
    {
        var v = c.Point.ToDictionary(p => p.Symbol.Name, p => p.Value.ToDouble());
        var d = v["m1"] - v["m2"];
        return Math.Log(v["s2"] / v["s1"]) + (v["s1"] * v["s1"] + d * d) / (2 * v["s2"] * v["s2"]) - 0.5;
    }

    [Theory]
    [InlineData("Exponential(a)", "Exponential(b)", "log(a/b) + b/a - 1", true)]
    [InlineData("Exponential(a)", "Exponential(b)", "log(b/a) + a/b - 1", false)]
    [InlineData("Exponential(1/t)", "Exponential(1/u)", "t/u - 1 - log(t/u)", true)]
    [InlineData("Exponential(1/t)", "Exponential(1/u)", "u/t - 1 - log(u/t)", false)]
    [InlineData(
        "Gamma(a, r)",
        "Gamma(b, s)",
        "(a-b)*digamma(a) - lgamma(a) + lgamma(b) + b*log(r/s) + a*(s-r)/r",
        true
    )]
    [InlineData(
        "Gamma(a, r)",
        "Gamma(b, s)",
        "(a-b)*digamma(a) - lgamma(a) + lgamma(b) + b*log(s/r) + a*(r-s)/s",
        false
    )]
    [InlineData(
        "Gamma(a, r)",
        "Gamma(b, s)",
        "(a-b)*(digamma(a+1) - 1/a) - log(gamma(a)/gamma(b)) + b*log(r/s) + a*(s-r)/r",
        true
    )]
    [InlineData("Poisson(a)", "Poisson(b)", "a*log(a/b) - a + b", true)]
    [InlineData("Poisson(a)", "Poisson(b)", "a*log(a/b) + a - b", false)]
    [InlineData("Normal(m, exp(L/2))", "Normal(0, 1)", "-(1 + L - m^2 - exp(L))/2", true)]
    [InlineData("Normal(m, exp(L/2))", "Normal(0, 1)", "(1 + L - m^2 - exp(L))/2", false)]
    [InlineData("Normal(m, exp(L))", "Normal(0, 1)", "-(1 + L - m^2 - exp(L))/2", false)]
    [InlineData("Normal(m, exp(L))", "Normal(0, 1)", "(m^2 + exp(2*L) - 2*L - T/d)/2", false)]
    [InlineData("Bernoulli(p)", "Bernoulli(q)", "p*log(p/q) + (1-p)*log((1-p)/(1-q))", true)]
    [InlineData("Bernoulli(p)", "Bernoulli(q)", "xlogx(p) - xlogy(p,q) + xlogx(1-p) - xlogy(1-p,1-q)", true)]
    [InlineData("Bernoulli(p)", "Bernoulli(q)", "p*(p/q) + (1-p)*((1-p)/(1-q))", false)]
    [InlineData("Bernoulli(sigmoid(l))", "Bernoulli(1/2)", "sigmoid(l)*l - softplus(l) + log(2)", true)]
    [InlineData(
        "Beta(a, b)",
        "Beta(c, d)",
        "lbeta(c,d) - lbeta(a,b) + (a-c)*digamma(a) + (b-d)*digamma(b) + (c-a+d-b)*digamma(a+b)",
        true
    )]
    [InlineData("Laplace(m, a)", "Laplace(n, b)", "log(b/a) + abs(m-n)/b + a/b*exp(-abs(m-n)/a) - 1", true)]
    [InlineData("Laplace(m, a)", "Laplace(n, b)", "log(b/a) + abs(m-n)/b + a/b*exp(-abs(m-n)/b) - 1", false)]
    [InlineData("Uniform(a, b)", "Uniform(c, d)", "log((d-c)/(b-a))", true)]
    [InlineData("Uniform(1, 1+t)", "Uniform(1, 2)", "-log(t)", true)]
    [InlineData("Categorical(a, b, c)", "Categorical(p, q, r)", "a*log(a/p) + b*log(b/q) + c*log(c/r)", true)]
    [InlineData("Normal(m, s)", "Exponential(r)", "inf", true)]
    [InlineData("Normal(m, s)", "Exponential(r)", "log(r)", false)]
    [InlineData(
        "Normal(m, s)",
        "Laplace(n, b)",
        "log(2*b/s) - log(2*pi)/2 - 1/2 + s/b*sqrt(2/pi)*exp(-(m-n)^2/(2*s^2)) + (m-n)/b*erf((m-n)/(s*sqrt(2)))",
        true
    )]
    public void Decides(string p, string q, string formula, bool right)
    {
        var verdict = Kl.Check(formula, p, q);
        if (right)
            Assert.IsType<Verdict.Proven>(verdict);
        else
            Assert.IsType<Verdict.Refuted>(verdict);
    }

    [Theory]
    [InlineData(Functional.Entropy, "log(2*pi*exp(1)*s1^2)/2", true)]
    [InlineData(Functional.Entropy, "log(2*pi*s1^2)/2", false)]
    [InlineData(Functional.CrossEntropy, "log(2*pi*s2^2)/2 + (s1^2 + (m1-m2)^2)/(2*s2^2)", true)]
    public void ChecksTheOtherQuantities(Functional functional, string formula, bool right) =>
        Assert.IsType(right ? typeof(Verdict.Proven) : typeof(Verdict.Refuted), Kl.Check(formula, P, Q, functional));

    [Fact]
    public void RefutesAFormulaWithoutValue()
    {
        var refuted = Assert.IsType<Verdict.Refuted>(
            Kl.Check("(log(2*pi)+1)/2 + log(s)", "Normal(m, abs(s))", "Normal(0, 1)", Functional.Entropy)
        );
        Assert.IsType<PointValue.Undefined>(refuted.Counterexample.Claimed);
    }

    [Fact]
    public void RefutesAFormulaWithoutValueAtTheOneIntegerWhereTheDivergenceIsFinite()
    {
        // Finite for n = 1 or p = 0 alone: the first is no boundary, and there log(-p) is no number.
        var verdict = Kl.Check("n*p*log(p/q) + n*(1 - p)*(log(-p) - log(1 - q))", "Binomial(n, p)", "Bernoulli(q)");
        Assert.IsType<PointValue.Undefined>(Assert.IsType<Verdict.Refuted>(verdict).Counterexample.Claimed);
    }

    [Theory]
    // KL between logistic laws moved by m, from the integral of the sigmoid's logarithm.
    [InlineData("m/s*(exp(m/s) + 1)/(exp(m/s) - 1) - 2", "agrees with the definition")]
    [InlineData("m/s*(exp(m/s) + 1)/(exp(m/s) - 1) - 1", "looks wrong")]
    public void SaysWhatTheDefinitionGivesWhereNothingIsDerived(string formula, string evidence)
    {
        var verdict = Kl.Check(formula, "Logistic(0, s)", "Logistic(m, s)", assume: ["m > 0"]);
        Assert.Contains(evidence, Assert.IsType<Verdict.Undecided>(verdict).Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void StaysUndecidedWhereNothingIsProven()
    {
        var verdict = Kl.Check("log(s2/s1) + (s1^2 + (m1-m2)^2)/(2*s2^2) - 1/2 + atan(1) - pi/4", P, Q);
        var undecided = Assert.IsType<Verdict.Undecided>(verdict);
        Assert.Contains("meet", undecided.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesThePlaceOfAnErrorInTheFormula()
    {
        var error = Assert.Throws<InputException>(() => Kl.Check("log(s2/s1", P, Q));
        Assert.Equal("formula", error.Input);
    }
}
