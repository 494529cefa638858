using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Definition;
using static KlSymbolic.Tests.Numerics.Definition.TestFamilies;

namespace KlSymbolic.Tests.Numerics.Definition;

public sealed class DefinitionEvaluatorTests
{
    private static readonly Dictionary<Symbol, Rational> nowhere = [];

    private static DefinitionValue Divergence(string p, string q) =>
        DefinitionEvaluator.Divergence(Parse(p), Parse(q), nowhere);

    /// <summary>Values from closed forms at the same doubles, by mpmath 1.3 with 60 digits.</summary>
    [Theory]
    [InlineData("Normal(3, 1e-9)", "Normal(0, 1)", 24.723265836946411094)]
    [InlineData("Normal(3, 0.001)", "Normal(0, 1)", 10.907755778982137031)]
    [InlineData("Normal(0, 1e6)", "Normal(5, 0.001)", 5.0000000001249995796e+17)]
    [InlineData("Normal(-1000, 0.125)", "Normal(-1000, 0.125000001)", 6.399999907929312873e-17)]
    [InlineData("Normal(1e6, 1e-6)", "Normal(1000000.000000001, 1e-6)", 5.4887734982078666939e-7)]
    [InlineData("LogNormal(50, 1e-9)", "LogNormal(49, 1)", 20.723265836946411094)]
    [InlineData("LogNormal(0, 8)", "LogNormal(-3, 0.5)", 142.72741127776021876)]
    [InlineData("Laplace(0.5, 1e-9)", "Laplace(0, 1000)", 26.631521115928548146)]
    [InlineData("Laplace(3, 1.5)", "Laplace(3.0000001, 1.5)", 2.2222221655658233669e-15)]
    [InlineData("Laplace(0, 1000)", "Laplace(700, 1e-3)", 1.1965704882808515255e+6)]
    [InlineData("Gamma(0.001, 1)", "Gamma(2, 3)", 1991.048164828968676)]
    [InlineData("Gamma(1000, 1e-6)", "Gamma(0.001, 1e6)", 1.0000000000000089527e+15)]
    [InlineData("Gamma(65536, 0.03125)", "Gamma(65536.001, 0.03125)", 7.6294527590214964388e-12)]
    [InlineData("Gamma(0.75, 2)", "Gamma(0.75, 2.0000001)", 9.3749996568141594202e-16)]
    [InlineData("Beta(0.01, 0.01)", "Beta(0.5, 0.5)", 44.862348870327976496)]
    [InlineData("Beta(1000, 0.01)", "Beta(2, 3)", 314.30447160126017969)]
    [InlineData("Beta(2, 3)", "Beta(2.0000001, 3)", 2.1180554894021488628e-15)]
    [InlineData("Beta(1e-3, 1e-3)", "Beta(1e3, 1e3)", 9.9860619916517815556e+5)]
    [InlineData("Exponential(1e-6)", "Exponential(1e6)", 9.9999999997136902414e+11)]
    [InlineData("Exponential(2)", "Exponential(2.000000001)", 1.2500002064342692853e-19)]
    [InlineData("Poisson(1e6)", "Poisson(1000001)", 4.9999966666691666647e-7)]
    [InlineData("Poisson(1e-9)", "Poisson(1e3)", 999.99999997136897888)]
    [InlineData("Poisson(4096)", "Poisson(4096.0001)", 1.2207031100700573366e-12)]
    [InlineData("Poisson(1e10)", "Poisson(1.0001e10)", 49.996666916646668333)]
    [InlineData("Bernoulli(1e-12)", "Bernoulli(0.5)", 0.6931471805313142883)]
    [InlineData("Bernoulli(0.25)", "Bernoulli(0.2500001)", 2.6666661927461220217e-14)]
    [InlineData("Geometric(1e-6)", "Geometric(2e-6)", 0.30685331944088802533)]
    [InlineData("Geometric(0.5)", "Geometric(0.50000001)", 4.0000000401980751036e-16)]
    [InlineData("Cauchy(0, 1e-6)", "Cauchy(1000, 5)", 24.635313842072062219)]
    [InlineData("Cauchy(0, 1)", "Cauchy(1e-8, 1)", 2.5000000000000000734e-17)]
    [InlineData("Cauchy(2, 1024)", "Cauchy(2.5, 0.001)", 12.452934915003830852)]
    [InlineData("Gumbel(1, 2)", "Gumbel(-1, 1)", 1.154739050814812935)]
    [InlineData("Gumbel(1, 2)", "Gumbel(1.0000001, 2)", 1.2500000222930015727e-15)]
    [InlineData("Weibull(0.25, 3)", "Weibull(2, 1)", 3.6287876384353529467e+5)]
    [InlineData("Weibull(2, 3)", "Weibull(2.0000001, 3)", 2.2796007871350565644e-15)]
    [InlineData("Pareto(1, 0.5)", "Pareto(0.5, 0.75)", 0.61439527731179460008)]
    [InlineData("Pareto(1000, 0.015625)", "Pareto(1000, 2)", 122.14796973608038283)]
    [InlineData("Zeta2(1)", "Zeta3(1)", 0.2562948660152788804304457)]
    [InlineData("Normal(0.5, 2)", "Laplace(3, 1.5)", 0.7880915570513658612112263)]
    [InlineData("Uniform(0, 1)", "Beta(2, 3)", 0.5150933502119996897702905)]
    [InlineData("Exponential(1)", "Gamma(2, 1)", 0.5772156649015328606065121)]
    [InlineData("StudentT(3, 0, 1)", "Normal(0, 1)", 0.6454609613413817936875834)]
    [InlineData("Uniform(0, 1)", "Uniform(-1, 3)", 1.386294361119890618834464)]
    [InlineData("Kumaraswamy(1, 3)", "Beta(2, 3)", 0.4470389722134427144988691)]
    [InlineData("Tent(0.25)", "Uniform(0, 1)", 0.193147180559945309417232121458176568076)]
    public void Divergences_keep_full_relative_accuracy_and_an_honest_error(string p, string q, double expected)
    {
        var result = Assert.IsType<DefinitionValue.Finite>(Divergence(p, q));

        Assert.InRange(Math.Abs(result.Value - expected), 0, result.Error + 1.2e-16 * expected);
        Assert.InRange(result.Error, 0, 1e-12 * expected);
        Assert.InRange(result.Evaluations, 1, 20_000);
    }

    [Theory]
    [InlineData("Uniform(0, 2)", "Uniform(0, 1)", InfinityReason.Support)]
    [InlineData("Normal(0, 1)", "Exponential(1)", InfinityReason.Support)]
    [InlineData("Poisson(3)", "Bernoulli(0.5)", InfinityReason.Support)]
    [InlineData("Bernoulli(0.5)", "Bernoulli(0)", InfinityReason.Support)]
    [InlineData("Categorical(0.5, 0.5)", "Categorical(1, 0)", InfinityReason.Support)]
    [InlineData("Poisson(3)", "Normal(0, 1)", InfinityReason.MutuallySingular)]
    [InlineData("Normal(0, 1)", "Poisson(3)", InfinityReason.MutuallySingular)]
    [InlineData("Cauchy(0, 1)", "Normal(0, 1)", InfinityReason.Divergence)]
    [InlineData("StudentT(2, 0, 1)", "Normal(0, 1)", InfinityReason.Divergence)]
    [InlineData("Pareto(1, 2)", "Normal(0, 1)", InfinityReason.Divergence)]
    [InlineData("Uniform(0, 1)", "InverseGamma(2, 1)", InfinityReason.Divergence)]
    [InlineData("Laplace(0, 1.1)", "Gumbel(0, 0.8)", InfinityReason.Divergence)]
    [InlineData("Logistic(0, 1)", "Gumbel(0, 1)", InfinityReason.Divergence)]
    [InlineData("Zeta2(1)", "Geometric(0.5)", InfinityReason.Divergence)]
    public void Infinity_comes_with_its_reason(string p, string q, InfinityReason reason)
    {
        Assert.Equal(reason, Assert.IsType<DefinitionValue.Infinite>(Divergence(p, q)).Reason);
    }

    [Theory]
    [InlineData("Normal(3, 0.5)")]
    [InlineData("Beta(0.001, 0.001)")]
    [InlineData("Cauchy(1, 2)")]
    [InlineData("Poisson(4.5)")]
    [InlineData("Bernoulli(0)")]
    [InlineData("Bernoulli(1)")]
    [InlineData("Categorical(0.5, 0, 0.5)")]
    [InlineData("Uniform(-1, 1)")]
    public void A_distribution_diverges_from_itself_by_exactly_0(string p)
    {
        Assert.Equal(0, Assert.IsType<DefinitionValue.Finite>(Divergence(p, p)).Value);
    }

    [Theory]
    [InlineData("Logistic(0, 1)", "Gumbel(0, 2)")]
    [InlineData("Laplace(0, 0.7)", "Gumbel(0, 0.8)")]
    [InlineData("StudentT(2.1, 0, 1)", "Normal(0, 1)")]
    [InlineData("Pareto(1, 2.1)", "Normal(0, 1)")]
    public void A_tail_just_light_enough_is_not_called_divergent(string p, string q) =>
        Assert.IsNotType<DefinitionValue.Infinite>(Divergence(p, q));

    /// <summary>Entropies by mpmath 1.3 from their closed forms.</summary>
    [Theory]
    [InlineData("Normal(1000, 1e-6)", -12.39657202475960141)]
    [InlineData("StudentT(3, 0, 1)", 1.773477571863290948092746)]
    [InlineData("Laplace(0, 1)", 1.693147180559945309417232)]
    [InlineData("Bernoulli(0)", 0)]
    [InlineData("Uniform(2, 5)", 1.098612288668109691395245)]
    [InlineData("Geometric(0.5)", 1.386294361119890618834464)]
    public void Entropies_are_accurate_relative_to_the_size_of_their_terms(string p, double expected)
    {
        var result = Assert.IsType<DefinitionValue.Finite>(DefinitionEvaluator.Entropy(Parse(p), nowhere));

        Assert.Equal(expected, result.Value, 2e-15 * (1 + Math.Abs(expected)));
        Assert.InRange(Math.Abs(result.Value - expected), 0, result.Error + 2e-15 * Math.Abs(expected));
    }

    [Theory]
    [InlineData("Gamma(2.5, 1)", "LogNormal(0, 1)")]
    [InlineData("Laplace(1, 2)", "Normal(0, 3)")]
    [InlineData("Poisson(7)", "Geometric(0.25)")]
    public void Cross_entropy_is_entropy_plus_divergence(string p, string q)
    {
        var cross = Assert.IsType<DefinitionValue.Finite>(
            DefinitionEvaluator.CrossEntropy(Parse(p), Parse(q), nowhere)
        );
        var entropy = Assert.IsType<DefinitionValue.Finite>(DefinitionEvaluator.Entropy(Parse(p), nowhere));
        var divergence = Assert.IsType<DefinitionValue.Finite>(Divergence(p, q));

        Assert.Equal(
            cross.Value,
            entropy.Value + divergence.Value,
            cross.Error + entropy.Error + divergence.Error + 1e-15
        );
    }

    [Fact]
    public void Symbols_take_their_values_from_the_point_and_expressions_stay_exact()
    {
        var logVariance = new Symbol("lv", Domain.Real);
        var p = Catalog.Normal.With(0, Functions.Exp.Of(logVariance / 2));
        var q = Catalog.Uniform.With(0, new Number(2).Sqrt());

        var normal = DefinitionEvaluator.Divergence(
            p,
            Catalog.Normal.With(0, 1),
            new Dictionary<Symbol, Rational> { [logVariance] = 2 }
        );
        var uniform = DefinitionEvaluator.Divergence(Catalog.Uniform.With(0, 1), q, nowhere);
        var same = DefinitionEvaluator.Divergence(q, q, nowhere);

        // (e² − 1 − 2)/2 and log √2.
        Assert.Equal((Math.E * Math.E - 3) / 2, Assert.IsType<DefinitionValue.Finite>(normal).Value, 1e-14);
        Assert.Equal(0.34657359027997265, Assert.IsType<DefinitionValue.Finite>(uniform).Value, 1e-15);
        Assert.Equal(0, Assert.IsType<DefinitionValue.Finite>(same).Value);
    }

    [Fact]
    public void A_missing_value_and_a_value_outside_the_domain_are_named()
    {
        var sigma = new Symbol("sigma", Domain.Positive);
        var p = Catalog.Normal.With(0, sigma);

        var missing = Assert.Throws<ArgumentException>(() => DefinitionEvaluator.Entropy(p, nowhere));
        var negative = Assert.Throws<ArgumentException>(() =>
            DefinitionEvaluator.Entropy(p, new Dictionary<Symbol, Rational> { [sigma] = -1 })
        );
        var order = Assert.Throws<ArgumentException>(() =>
            DefinitionEvaluator.Entropy(Parse("Uniform(2, 1)"), nowhere)
        );

        Assert.Contains("sigma", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Normal(0, (-1)) does not exist", negative.Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", order.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_density_that_is_not_one_is_found_out()
    {
        // rate · e^(−2 rate x) integrates to 1/2.
        var result = Assert.IsType<DefinitionValue.NotConverged>(Divergence("HalfMass(3)", "Exponential(1)"));

        Assert.Contains("adds up to 0.5", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_get_the_same_value()
    {
        var expected = Divergence("Gamma(2, 3)", "LogNormal(0, 1)");

        Parallel.For(0, 40, _ => Assert.Equal(expected, Divergence("Gamma(2, 3)", "LogNormal(0, 1)")));
    }

    /// <summary>From the elementary formulas for H(P) and E log q by mpmath 1.3 at 40 digits: powers, tails and log-ratios beyond the range of doubles.</summary>
    [Theory]
    [InlineData("Weibull(985.299, 0.100395)", "Gamma(3.36698, 0.834734)", 14.80635703658956646)]
    [InlineData("LogNormal(0.0210527, 528.86)", "Frechet(0.0103045, 0.0152255)", 2692380.42324421763)]
    [InlineData("Pareto(0.0289681, 0.0285197)", "InverseGamma(516.47, 0.00184641)", 22234.221072101351)]
    [InlineData("GeneralizedGamma(0.00141365, 0.0171024, 338.385)", "Chi(0.0516138)", 1.255595449033253)]
    [InlineData("ChiSquared(12.6327)", "Weibull(133.598, 13.8591)", 1.463352807909404540e124)]
    [InlineData("Frechet(929.864, 68.8467)", "Exponential(0.0410175)", 7.04475180811764262)]
    [InlineData("Laplace(0, 0.999)", "Gumbel(0, 1)", 498.557978382304460)]
    [InlineData("Normal(0, 1)", "StudentT(1e10, 0, 1)", 1.749999998933333e-20)]
    [InlineData("Weibull(100, 1e-6)", "Exponential(3.25)", 15.670585470917218195)]
    [InlineData("Weibull(100000, 0.7)", "Gamma(2, 1)", 11.349067191819037322)]
    [InlineData("Frechet(20000, 0.7)", "Gamma(2, 1)", 9.7395842582247687436)]
    public void Sizes_beyond_the_range_of_doubles_do_not_spoil_a_finite_value(string p, string q, double expected)
    {
        var found = Assert.IsType<DefinitionValue.Finite>(DefinitionEvaluator.Divergence(Parse(p), Parse(q)));

        Assert.InRange(Math.Abs(found.Value - expected), 0, Math.Min(found.Error + 2e-16 * expected, 1e-9 * expected));
        Assert.InRange(found.Error, 0, 1e-8 * expected);
    }

    /// <summary>The integral that stands for a long sum takes Bessel functions at orders that are no integers. By mpmath 1.3: the sum
    /// itself, from 400 on by Euler and Maclaurin for the first, with Bessel functions by their recurrence for the second.</summary>
    [Theory]
    [InlineData("Zipf(4.25)", "Skellam(2, 1)", 1.18490314744033132157)]
    [InlineData("Skellam(1, 100000)", "Skellam(2, 100001)", 9.9998333140004187438e-11)]
    public void Long_sums_of_Skellam_masses_have_a_value(string p, string q, double expected)
    {
        var found = Assert.IsType<DefinitionValue.Finite>(DefinitionEvaluator.Divergence(Parse(p), Parse(q)));

        Assert.InRange(Math.Abs(found.Value - expected), 0, found.Error);
        Assert.InRange(found.Error, 0, 1e-13 * expected);
    }

    /// <summary>The log-density of Q has a corner, rounded over a width that no panel placed by P is as narrow as; by mpmath 1.3's quad
    /// with 40 digits on intervals that shrink towards it.</summary>
    [Theory]
    [InlineData("Normal(0, 1)", "Logistic(0.7, 0.0000152587890625)", 64590.176399573090678)]
    [InlineData("Laplace(0, 1)", "Logistic(0.7, 0.0001220703125)", 9791.7228478445341554)]
    [InlineData("Uniform(0, 8)", "Logistic(0.7, 0.0001220703125)", 27524.269695310444771)]
    [InlineData("Gamma(2.5, 1)", "LogLogistic(0.7, 16384)", 18498.304417197453607)]
    public void A_rounded_corner_is_not_missed(string p, string q, double expected)
    {
        var found = Assert.IsType<DefinitionValue.Finite>(DefinitionEvaluator.Divergence(Parse(p), Parse(q)));

        Assert.InRange(Math.Abs(found.Value - expected), 0, found.Error);
        Assert.InRange(found.Error, 0, 1e-13 * expected);
    }

    /// <summary>The tail of p log(p/q) does not fall: at equal scales e^(x/s) in the log-ratio meets e^(−x/s) in the density.</summary>
    [Theory]
    [InlineData("Logistic(0.5, 2)", "Gumbel(0.5, 2)")]
    [InlineData("Laplace(0, 13.8895)", "Gumbel(6.54387, 4.26544)")]
    [InlineData("Exponential(0.00133162)", "ExpGamma(47.3166, 0.0227947)")]
    [InlineData("HalfNormal(3.43788)", "Frechet(422.983, 17.298)")]
    [InlineData("Cauchy(0, 440.968)", "Moyal(0, 0.0919281)")]
    [InlineData("Pareto(1, 1)", "Weibull(100, 1e-6)")]
    [InlineData("Pareto(1, 1)", "Weibull(100.5, 1e-6)")]
    public void Divergence_is_told_where_the_log_ratio_overflows(string p, string q) =>
        Assert.Equal(
            InfinityReason.Divergence,
            Assert.IsType<DefinitionValue.Infinite>(DefinitionEvaluator.Divergence(Parse(p), Parse(q))).Reason
        );

    /// <summary>E exp(1000 X) is e^500000 for a standard normal X.</summary>
    [Fact]
    public void A_value_beyond_doubles_is_not_called_infinite() =>
        Assert.IsType<DefinitionValue.NotConverged>(
            DefinitionEvaluator.Divergence(Parse("Normal(0, 1)"), Parse("Gumbel(0, 0.001)"))
        );
}
