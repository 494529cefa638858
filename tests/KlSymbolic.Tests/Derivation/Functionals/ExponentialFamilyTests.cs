using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Derivation.Functionals;

public class ExponentialFamilyTests
{
    public static TheoryData<string> Families =>
        [
            .. Catalog
                .All.Where(f => ExponentialFamilies.Of(GenericPair.P(f), AssumptionSet.None) is not null)
                .Select(f => f.Name),
        ];

    /// <summary>Brown, Fundamentals of Statistical Exponential Families (1986), ch. 1.</summary>
    [Theory]
    [InlineData("Normal(m, s)", "x^2: -1/(2*s^2); x: m/s^2", "m^2/(2*s^2) + log(s) + log(2*pi)/2")]
    [InlineData("Gamma(a, b)", "x: -b; log(x): a - 1", "lgamma(a) - a*log(b)")]
    [InlineData("Poisson(l)", "x: log(l)", "l")]
    [InlineData("Bernoulli(p)", "x: log(p/(1 - p))", "-log(1 - p)")]
    [InlineData("Pareto(1, a)", "log(x): -a - 1", "-log(a)")]
    public void Parts_are_the_known_ones(string law, string statistics, string partition)
    {
        var form = Kl.ExponentialFamily(law);
        Assert.NotNull(form);
        var symbols = SymbolTable.Of([.. form.Law.FreeSymbols(), form.Variable]);
        var known = form.Law.Requirements is var requirements ? AssumptionSet.None.With(requirements) : null!;
        var parts = statistics.Split(';').Select(s => s.Split(':')).ToList();
        Assert.Equal(parts.Count, form.Statistics.Length);
        for (var i = 0; i < parts.Count; i++)
        {
            Assert.Equal(Infix.Parse(parts[i][0], symbols), form.Statistics[i]);
            Same(parts[i][1], form.NaturalParameters[i]);
        }
        Same(partition, form.LogPartition);

        void Same(string expected, Expr found) =>
            Assert.True(
                ZeroTest.AreEqual(Infix.Parse(expected, symbols), found, known) == Truth.True,
                $"{found} is not {expected}"
            );
    }

    [Theory]
    [InlineData("Cauchy(a, b)")]
    [InlineData("Logistic(a, b)")]
    [InlineData("StudentT(a, b, c)")]
    [InlineData("Uniform(a, b)")]
    public void Others_are_not_recognised(string law) => Assert.Null(Kl.ExponentialFamily(law));

    [Fact]
    public void Parameters_of_statistics_and_support_are_fixed()
    {
        Assert.Equal(["k"], Kl.ExponentialFamily("Weibull(k, b)")!.Fixed.Select(s => s.Name));
        Assert.Equal(["m"], Kl.ExponentialFamily("Pareto(m, a)")!.Fixed.Select(s => s.Name));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void The_Bregman_form_is_the_divergence(string name)
    {
        var bregman = Bregman(Catalog.Find(name)!);
        Assert.NotEqual(Agreement.Refuted, bregman.Agreement);
        Assert.True(bregman.Absence is null || name is "LogitNormal", bregman.Absence);
    }

    [Fact]
    public void Nearly_all_Bregman_forms_are_proven()
    {
        var families = Catalog.All.Where(f => ExponentialFamilies.Of(GenericPair.P(f), AssumptionSet.None) is not null);
        Assert.True(families.Count(f => Bregman(f).Agreement == Agreement.Proven) >= 35);
    }

    [Fact]
    public void Different_families_may_be_one_exponential_family() =>
        Assert.Equal(Agreement.Proven, Kl.Bregman("Exponential(a)", "Gamma(b, c)").Agreement);

    [Theory]
    [InlineData("LogNormal(a, b)", "Gamma(c, d)", "different statistics")]
    [InlineData("Uniform(a, b)", "Uniform(c, d)", "supports")]
    public void Others_are_in_no_common_one(string p, string q, string reason) =>
        Assert.Contains(reason, Kl.Bregman(p, q).Absence, StringComparison.Ordinal);

    private static BregmanDerivation Bregman(Family family)
    {
        var (p, q) = (GenericPair.P(family), GenericPair.Q(family));
        var same = ExponentialFamilies
            .Of(p, AssumptionSet.None)!
            .Fixed.ToDictionary(s => (Symbol)q.Arguments[p.Arguments.IndexOf(s)], s => (Expr)s);
        return BregmanDeriver.Of(p, q.Substitute(same), AssumptionSet.None);
    }
}
