using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Documents;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Tests.Derivation.Functionals;

public class RenyiTests
{
    /// <summary>log ∫ p^a q^(1 − a) / (a − 1) by mpmath 1.3 at 25 digits.</summary>
    [Theory]
    [InlineData("Normal(0.25, 0.75)", "Normal(1, 1.5)", "2.0", 0.55619642944937682)]
    [InlineData("Normal(0.25, 0.75)", "Normal(1, 1.5)", "0.5", 0.32314355131420976)]
    [InlineData("Gamma(2.5, 1.75)", "Gamma(1.25, 0.5)", "1.5", 0.32806126089720096)]
    [InlineData("Gamma(2.5, 1.75)", "Exponential(0.5)", "0.75", 0.20373467270128897)]
    [InlineData("Beta(1.5, 2.25)", "Beta(3, 1.25)", "0.25", 0.24672903984957695)]
    [InlineData("LogNormal(0.25, 0.75)", "LogNormal(0.5, 1.5)", "3.0", 0.48074116425807321)]
    [InlineData("InverseGaussian(1.5, 2)", "InverseGaussian(0.75, 1.25)", "0.5", 0.20715978790110877)]
    [InlineData("Pareto(2, 2.5)", "Pareto(1, 1.25)", "2.0", 1.1541160481517126)]
    [InlineData("Pareto(1, 1.25)", "Pareto(2, 2.5)", "0.5", 0.98421701135631505)]
    [InlineData("Poisson(2.5)", "Poisson(1.75)", "1.5", 0.2261430466719682)]
    [InlineData("Geometric(0.25)", "Geometric(0.5)", "0.75", 0.3229216534362804)]
    [InlineData("Bernoulli(0.25)", "Bernoulli(0.625)", "2.0", 0.47000362924573555)]
    [InlineData("Rayleigh(1)", "Maxwell(1.5)", "2", 1.4470616534744284)]
    public void The_closed_form_has_the_value_of_the_definition(string p, string q, string order, double expected)
    {
        var numeric = Assert.IsType<OutcomeValue.Finite>(Kl.EvaluateRenyi(p, q, order).Divergence);
        Pairs.Near(expected, numeric.Value, 1e-12);

        // The formula for all orders, at this order.
        var symbolic = Kl.Renyi(p, q);
        var point = new Dictionary<Symbol, Expr>
        {
            [(Symbol)symbolic.Order] = (
                (Number)KlSymbolic.Notation.Infix.Parse(order, KlSymbolic.Notation.SymbolTable.Closed)
            ).Value,
        };
        var value = Assert.IsType<Outcome.Finite>(Pairs.At(symbolic.Divergence, point)).Value;
        Pairs.Near(
            expected,
            value.Evaluate(
                (
                    ((Symbol)symbolic.Order).Name,
                    (
                        (Number)KlSymbolic.Notation.Infix.Parse(order, KlSymbolic.Notation.SymbolTable.Closed)
                    ).Value.ToDouble()
                )
            ),
            1e-10
        );
    }

    [Theory]
    [InlineData("Normal")]
    [InlineData("LogNormal")]
    [InlineData("LogitNormal")]
    [InlineData("Gamma")]
    [InlineData("Beta")]
    [InlineData("InverseGaussian")]
    [InlineData("Poisson")]
    [InlineData("Geometric")]
    [InlineData("Pareto")]
    [InlineData("Uniform")]
    [InlineData("Bernoulli")]
    public void The_limit_at_order_1_is_proven_to_be_the_divergence(string name)
    {
        var family = Catalog.Find(name)!;
        var (p, q) = (GenericPair.P(family), GenericPair.Q(family));
        var renyi = RenyiDeriver.Of(p, q, RenyiDeriver.FreshOrder(p, q), AssumptionSet.None);
        Assert.Equal(Agreement.Proven, renyi.Limit);
        Assert.Contains(renyi.Steps, s => s.Kind == StepKind.Limit);
    }

    /// <summary>Where the formula has a removable singularity at order 1, which the zero test does not see, the mean of both sides tells.</summary>
    [Theory]
    [InlineData("Uniform(1, 3)", "Exponential(1/2)")]
    [InlineData("LogUniform(1, 3)", "Uniform(1/2, 4)")]
    [InlineData("LogUniform(1, 3)", "Pareto(1/2, 2)")]
    [InlineData("Rayleigh(1)", "Maxwell(3/2)")]
    public void The_limit_at_order_1_is_the_divergence_in_numbers(string p, string q)
    {
        var kl = Assert.IsType<OutcomeValue.Finite>(Kl.Evaluate(p, q).Divergence.ClosedForm).Value;
        Pairs.Near(kl, (Value("1023/1024") + Value("1025/1024")) / 2, 1e-5);

        double Value(string order) =>
            Assert.IsType<OutcomeValue.Finite>(Kl.EvaluateRenyi(p, q, order).Divergence).Value;
    }

    /// <summary>Gil, Alajaji, Linder, Inf. Sci. 249 (2013), table 2.</summary>
    [Fact]
    public void The_normal_divergence_is_the_known_one()
    {
        var renyi = Kl.Renyi("Normal(m, s)", "Normal(u, t)", "a");
        var known = KlSymbolic.Notation.Infix.Parse(
            "log(t/s) + log(t^2/(a*t^2 + (1 - a)*s^2))/(2*(a - 1)) + a*(m - u)^2/(2*(a*t^2 + (1 - a)*s^2))",
            KlSymbolic.Notation.SymbolTable.Of([
                .. renyi.P.FreeSymbols().Union(renyi.Q.FreeSymbols()).Union(renyi.Order.FreeSymbols()),
            ])
        );
        var finite = Assert.IsType<Outcome.Cases>(renyi.Divergence).Items[0];
        var value = Assert.IsType<Outcome.Finite>(finite.Outcome).Value;
        Assert.Equal(Truth.True, ZeroTest.AreEqual(value, known, renyi.Assumptions.With(finite.When)));
    }

    [Theory]
    [InlineData("Normal(0, 2)", "Normal(1, 1)", "3")]
    [InlineData("Uniform(0, 2)", "Uniform(0, 1)", "2")]
    [InlineData("Poisson(2)", "Normal(0, 1)", "1/2")]
    [InlineData("Exponential(1)", "Exponential(3)", "3/2")]
    public void Outside_the_domain_it_is_infinite(string p, string q, string order) =>
        Assert.IsType<OutcomeValue.Infinite>(Kl.EvaluateRenyi(p, q, order).Divergence);

    /// <summary>−log ∫ √(p q)·2: on the overlap (0, 1) the density of one is 1/2 and of the other 1.</summary>
    [Fact]
    public void Below_order_1_only_the_overlap_matters()
    {
        var value = Assert.IsType<OutcomeValue.Finite>(
            Kl.EvaluateRenyi("Uniform(0, 2)", "Uniform(0, 1)", "1/2").Divergence
        );
        Pairs.Near(-2 * Math.Log(Math.Sqrt(0.5)), value.Value, 1e-15);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("-2")]
    [InlineData("inf")]
    [InlineData("1/")]
    public void An_order_that_is_none_is_refused(string order)
    {
        var e = Assert.Throws<InputException>(() => Kl.EvaluateRenyi("Normal(0, 1)", "Normal(1, 1)", order));
        Assert.Equal("order", e.Input);
    }

    [Fact]
    public void No_closed_form_is_said_to_be_none() =>
        Assert.IsType<Outcome.NoClosedForm>(Kl.Renyi("Cauchy(a, b)", "Cauchy(c, d)").Divergence);
}
