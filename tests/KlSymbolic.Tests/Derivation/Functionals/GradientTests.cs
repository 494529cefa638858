using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Tests.Derivation.Functionals;

/// <summary>Gradients against central differences of the divergence's definition, which knows no closed form.</summary>
public class GradientTests
{
    private static readonly Rational step = Rational.Of(1, 1024);

    [Theory]
    [InlineData("Normal(m, s)", "Normal(u, t)", "m=1/4 s=3/4 u=1 t=3/2")]
    [InlineData("Normal(m, s)", "Laplace(u, t)", "m=1/4 s=3/4 u=1 t=3/2")]
    [InlineData("Laplace(m, s)", "Laplace(u, t)", "m=1/4 s=3/4 u=1 t=3/2")]
    [InlineData("Gamma(a, b)", "Gamma(c, d)", "a=5/2 b=7/4 c=5/4 d=1/2")]
    [InlineData("Gamma(a, b)", "Exponential(1/theta)", "a=5/2 b=7/4 theta=3/2")]
    [InlineData("Beta(a, b)", "Beta(c, d)", "a=3/2 b=9/4 c=3 d=5/4")]
    [InlineData("Weibull(a, b)", "Weibull(c, d)", "a=3/2 b=9/4 c=2 d=5/4")]
    [InlineData("InverseGaussian(a, b)", "InverseGaussian(c, d)", "a=3/2 b=9/4 c=2 d=5/4")]
    [InlineData("Pareto(m, a)", "Pareto(u, c)", "m=2 a=5/2 u=1 c=5/4")]
    [InlineData("Poisson(l)", "Poisson(m)", "l=5/2 m=7/4")]
    [InlineData("Geometric(p)", "Geometric(q)", "p=1/4 q=1/2")]
    [InlineData("Uniform(a, b)", "Uniform(c, d)", "a=1/4 b=3/4 c=-1 d=2")]
    public void Each_partial_derivative_is_that_of_the_definition(string p, string q, string values)
    {
        var pair = DistributionReader.ReadPair(p, q);
        var gradient = Kl.Gradient(p, q);
        var at = values
            .Split(' ')
            .Select(v => v.Split('='))
            .ToDictionary(
                v => v[0],
                v => ((Number)KlSymbolic.Notation.Infix.Parse(v[1], KlSymbolic.Notation.SymbolTable.Closed)).Value,
                StringComparer.Ordinal
            );
        Assert.Equal(
            at.Keys.Order(StringComparer.Ordinal),
            gradient.Partials.Select(d => d.By.Name).Order(StringComparer.Ordinal)
        );
        foreach (var partial in gradient.Partials)
        {
            var point = partial.Cases.Single(c => Pairs.Holds(c.When, Substitution(pair, at)));
            var found = Evaluator.Of(point.Value!, at.ToDictionary(v => v.Key, v => v.Value.ToDouble()));
            Pairs.Near(Difference(pair, at, partial.By), found, 1e-8);
        }
    }

    [Fact]
    public void A_case_says_where_its_derivative_holds()
    {
        var partial = Kl.Gradient("Pareto(m, a)", "Pareto(u, c)").Partials[0];
        Assert.Equal("m", partial.By.Name);
        Assert.Equal("u < m", partial.Cases[0].When.ToString());
        Assert.NotNull(partial.Cases[0].Value);
        Assert.Null(partial.Cases[1].Value);
        Assert.Contains("infinite", partial.Cases[1].Absence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Categorical(a, b, c)", "Categorical(1/5, 3/10, 1/2)", "cannot vary alone")]
    [InlineData("Erlang(k, b)", "Erlang(3, d)", "integer")]
    public void What_cannot_vary_has_no_derivative(string p, string q, string reason)
    {
        var absence = Assert.Single(Kl.Gradient(p, q).Partials[0].Cases).Absence;
        Assert.Contains(reason, absence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_given_apart_is_left_out()
    {
        var partial = Kl.Gradient("ContinuousBernoulli(l)", "ContinuousBernoulli(m)").Partials[1];
        Assert.All(partial.Cases, c => Assert.Equal(Truth.False, Decided(c.When)));

        Truth Decided(Condition when) =>
            AssumptionSet.None.Decide(
                when.Map(e => KlSymbolic.Algebra.Calculus.Substitution.Substitute(e, partial.By, Rational.Half))
            );
    }

    private static Dictionary<Symbol, Expr> Substitution(DistributionPair pair, Dictionary<string, Rational> at) =>
        pair.P.FreeSymbols().Union(pair.Q.FreeSymbols()).ToDictionary(s => s, s => (Expr)at[s.Name]);

    private static double Difference(DistributionPair pair, Dictionary<string, Rational> at, Symbol by)
    {
        // Richardson's extrapolation of the central difference.
        return (4 * Central(step / 2) - Central(step)) / 3;

        double Central(Rational h) => (Divergence(h) - Divergence(-h)) / (2 * h.ToDouble());

        double Divergence(Rational h)
        {
            var moved = new Dictionary<string, Rational>(at, StringComparer.Ordinal) { [by.Name] = at[by.Name] + h };
            var values = Substitution(pair, moved);
            return Assert
                .IsType<DefinitionValue.Finite>(
                    DefinitionEvaluator.Divergence(pair.P.Substitute(values), pair.Q.Substitute(values))
                )
                .Value;
        }
    }
}
