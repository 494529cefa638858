using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Evaluation;
using KlSymbolic.Properties.Generation;

namespace KlSymbolic.Properties;

/// <summary>KL(P||Q) = 0 = KL(Q||P) where one distribution is written in two ways: by two families, or by two values of the parameters.</summary>
public sealed class SameDistributionProperties
{
    /// <summary>The same distributions, as in Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, 2nd ed.</summary>
    public static TheoryData<string, string> Same =>
        new()
        {
            { "Gamma(1, r)", "Exponential(r)" },
            { "Erlang(1, r)", "Exponential(r)" },
            { "Weibull(1, s)", "Exponential(1/s)" },
            { "ChiSquared(2)", "Exponential(1/2)" },
            { "ChiSquared(nu)", "Gamma(nu/2, 1/2)" },
            { "Weibull(2, s)", "Rayleigh(s/sqrt(2))" },
            { "Chi(1)", "HalfNormal(1)" },
            { "Chi(2)", "Rayleigh(1)" },
            { "Chi(3)", "Maxwell(1)" },
            { "Nakagami(1/2, w)", "HalfNormal(sqrt(w))" },
            { "Nakagami(1, w)", "Rayleigh(sqrt(w/2))" },
            { "Nakagami(3/2, w)", "Maxwell(sqrt(w/3))" },
            { "StudentT(1, m, s)", "Cauchy(m, s)" },
            { "Beta(1, 1)", "Uniform(0, 1)" },
            { "Beta(a, 1)", "PowerFunction(a)" },
            { "Kumaraswamy(a, 1)", "PowerFunction(a)" },
            { "Kumaraswamy(1, b)", "Beta(1, b)" },
            { "Beta(1/2, 1/2)", "Arcsine(0, 1)" },
            { "ContinuousBernoulli(1/2)", "Uniform(0, 1)" },
            { "GeneralizedGamma(s, d, 1)", "Gamma(d, 1/s)" },
            { "GeneralizedGamma(s, k, k)", "Weibull(k, s)" },
            { "InverseGamma(1, s)", "Frechet(1, s)" },
            { "LogLogistic(s, 1)", "Lomax(s, 1)" },
            { "Lomax(1, a)", "BetaPrime(1, a)" },
            { "FDist(2, 2)", "LogLogistic(1, 1)" },
            { "Bernoulli(p)", "Binomial(1, p)" },
            { "Bernoulli(1/2)", "DiscreteUniform(0, 1)" },
            { "Bernoulli(p)", "Categorical(1 - p, p)" },
            { "NegativeBinomial(1, p)", "Geometric(p)" },
            // All mass on one outcome: the number of trials says nothing.
            { "Binomial(2, 0)", "Binomial(5, 0)" },
            { "Bernoulli(0)", "Binomial(4, 0)" },
            // Outcomes without mass.
            { "Categorical(1 - p, p, 0)", "Binomial(1, p)" },
            { "Categorical(0, 1, 0)", "Bernoulli(1)" },
            { "Categorical(1, 0)", "Categorical(1, 0, 0)" },
            // A location on a circle.
            { "VonMises(mu, k)", "VonMises(mu + 2*pi, k)" },
        };

    [Theory]
    [MemberData(nameof(Same))]
    public void The_divergence_is_zero(string first, string second)
    {
        foreach (var (p, q) in new[] { (first, second), (second, first) })
        {
            var pair = Kl.Derive(p, q);
            var decisions = new Decisions();
            foreach (var (when, outcome) in Pairs.CasesOf(pair.Divergence))
            {
                if (pair.Assumptions.Decide(when) == Truth.False)
                    continue;
                var value = Assert.IsType<Outcome.Finite>(outcome).Value;
                Assert.Equal(Truth.True, ZeroTest.IsZero(value, pair.Assumptions.With(when)));
                decisions.Count(true);
            }
            decisions.Report();
            var symbols = pair.P.FreeSymbols().Union(pair.Q.FreeSymbols());
            var found = Kl.Evaluate(p, q, values: symbols.Select((s, i) => (s.Name, Value(s, i))));
            Assert.Equal(0, Assert.IsType<OutcomeValue.Finite>(found.Divergence.ClosedForm).Value);
        }
    }

    private static string Value(Symbol symbol, int index) =>
        symbol.Domain.Upper is null ? FormattableString.Invariant($"{1.3 + 0.6 * index}") : "0.37";
}
