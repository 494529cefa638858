using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Tests.Evaluation;

public sealed class PairEvaluatorTests
{
    // From the definition: two independent high-precision quadratures or sums of each, agreeing to 33 digits.
    [Theory]
    [InlineData("Gamma", "Gamma", "2, 1, 2.0000019073486328125, 1.00000095367431640625", 2.63633353579973354741e-13)]
    [InlineData(
        "Gamma",
        "Gamma",
        "10, 4, 10.00000000931322574615478515625, 4.0000000037252902984619140625",
        2.24054094653580962065e-19
    )]
    [InlineData("Beta", "Beta", "5, 1.5, 5, 1.500001430511474609375", 7.86332696491146823009e-13)]
    [InlineData("Beta", "Beta", "0.0625, 4096, 0.062499940395355224609375, 4095.99609375", 4.29001861442485678822e-13)]
    [InlineData("Normal", "Normal", "0, 1, 0.00000095367431640625, 1.00000095367431640625", 1.36423973969785964464e-12)]
    [InlineData("Poisson", "Poisson", "12, 12.0000000111758708953857421875", 5.20417042469924701770e-18)]
    [InlineData("Beta", "Gamma", "0.0009765625, 0.0009765625, 2, 1", 1527.88018829613921630)]
    [InlineData("Gamma", "LogNormal", "0.75, 2, 50, 0.125", 85872.5135919351617505)]
    [InlineData("Laplace", "Laplace", "-20, 3, 1000, 0.125", 8155.82194616965205438)]
    [InlineData("Normal", "Normal", "0, 0.0009765625, 0.5, 2", 7.15586910536868795437)]
    [InlineData("Uniform", "Gamma", "0.25, 0.75, 3.5, 0.5", 6.41607573516114332154)]
    public void Closed_forms_are_accurate_to_the_last_digits(string p, string q, string values, double expected)
    {
        var found = Finite(At(p, q, values).Divergence);

        Assert.Equal(expected, found.Value, 4e-16 * expected);
        Assert.InRange(Math.Abs(found.Value - expected), 0, found.Error + 1.2e-16 * expected);
        Assert.InRange(found.Error, 0, 1e-14 * expected);
    }

    [Theory]
    [InlineData("Normal", "0.1, 0.3")]
    [InlineData("Gamma", "3/7, 1000000")]
    [InlineData("Categorical", "1/3, 2/3, 0")]
    public void A_distribution_has_the_divergence_zero_from_itself(string family, string values)
    {
        var found = At(family, family, $"{values}, {values}");

        Assert.Equal(new OutcomeValue.Finite(0, 0), found.Divergence);
        var (own, cross) = (Finite(found.Entropy), Finite(found.CrossEntropy));
        Assert.InRange(Math.Abs(own.Value - cross.Value), 0, own.Error + cross.Error);
    }

    [Theory]
    [InlineData("0", "1/4", 0.28768207245178092744)] // log(4/3)
    [InlineData("1", "1/4", 1.38629436111989061883)] // log 4
    [InlineData("0", "0", 0)]
    [InlineData("1", "1", 0)]
    public void Nothing_times_the_logarithm_of_nothing_is_nothing(string p, string q, double expected) =>
        Assert.Equal(expected, Finite(At("Bernoulli", "Bernoulli", $"{p}, {q}").Divergence).Value, 2.3e-16 * expected);

    /// <summary>With certain success 0 is the only outcome: KL(P||Q) = −log q(0), and +infinity where Q has no other.</summary>
    [Fact]
    public void A_limit_that_symbols_exclude_is_derived_with_the_numbers()
    {
        var pair = PairEvaluator.Of(Catalog.Geometric, 1, Catalog.Geometric, 1);
        var certain = Assert.IsType<OutcomeValue.Finite>(pair.Evaluate([1, Rational.Half]).Divergence);
        Assert.Equal(Math.Log(2), certain.Value, 1e-15);
        Assert.Equal(0, Assert.IsType<OutcomeValue.Finite>(pair.Evaluate([1, 1]).Divergence).Value);
        Assert.Equal(
            InfinityReason.Support,
            Assert.IsType<OutcomeValue.Infinite>(pair.Evaluate([Rational.Half, 1]).Divergence).Reason
        );
    }

    /// <summary>From the definition by mpmath 1.3 with 40 digits: powers of 1024 as large as 1024^1024 stand in the closed form.</summary>
    [Fact]
    public void Factors_beyond_the_range_of_doubles_do_not_spoil_the_value() =>
        Assert.Equal(
            3.7691659768614463681,
            Finite(At("Gamma", "Gumbel", "1024, 1024, 1/2, 2").Divergence).Value,
            4e-16
        );

    /// <summary>By mpmath 1.3 with 40 digits: (1 − cos(10^9 + 10^−9)) I1(1)/I0(1), of an angle that is no double.</summary>
    [Fact]
    public void An_angle_of_many_turns_keeps_its_digits()
    {
        var found = Finite(At("VonMises", "VonMises", "1/1000000000, 1, -1000000000, 1").Divergence);
        Assert.Equal(0.07236553582601776, found.Value, 1e-16);
    }

    /// <summary>StudentT(1, m, s) is Cauchy(m, s).</summary>
    [Fact]
    public void Families_that_meet_have_a_divergence_of_exactly_0() =>
        Assert.Equal(0, Finite(At("Cauchy", "StudentT", "1/2, 2, 1, 1/2, 2").Divergence).Value);

    /// <summary>With its mode at the end b the density is 2(x − a)/(b − a)^2: log 2 − 1/2 against Uniform, by hand.</summary>
    [Fact]
    public void A_limit_that_symbols_exclude_is_derived_for_the_numbers() =>
        Assert.Equal(
            Math.Log(2) - 0.5,
            Assert
                .IsType<KlSymbolic.Numerics.Definition.DefinitionValue.Finite>(
                    PairEvaluator.Of(Catalog.Triangular, 3, Catalog.Uniform, 2).DivergenceByDefinition([0, 1, 1, 0, 1])
                )
                .Value,
            1e-15
        );

    [Theory]
    [InlineData("1/2", "0")]
    [InlineData("1/2", "1")]
    [InlineData("1/1000000000000000000000000000000", "0")]
    public void Mass_where_Q_has_none_is_infinite_however_small(string p, string q)
    {
        var found = At("Bernoulli", "Bernoulli", $"{p}, {q}");

        Assert.Equal(InfinityReason.Support, Assert.IsType<OutcomeValue.Infinite>(found.Divergence).Reason);
        Assert.IsType<OutcomeValue.Infinite>(found.CrossEntropy);
        Assert.IsType<OutcomeValue.Finite>(found.Entropy);
    }

    [Fact]
    public void Cases_are_decided_on_exact_values()
    {
        // The ends differ by 1e-30, which doubles do not see.
        const string outside = "0, 1, 1/1000000000000000000000000000000, 1";

        Assert.IsType<OutcomeValue.Infinite>(At("Uniform", "Uniform", outside).Divergence);
        Assert.Equal(0, Finite(At("Uniform", "Uniform", "0, 1, 0, 1").Divergence).Value);
    }

    [Fact]
    public void Values_that_no_double_holds_are_used_exactly()
    {
        // sigma2 = 1 + 1e-20: KL is 1e-40 to first order, with a relative correction of 1e-20.
        var found = Finite(At("Normal", "Normal", "0, 1, 0, 100000000000000000001/100000000000000000000").Divergence);

        Assert.Equal(1e-40, found.Value, 1e-54);
    }

    [Fact]
    public void A_value_beyond_doubles_is_no_infinity()
    {
        var found = At("Normal", "Normal", "0, 1, 0, 1/1" + new string('0', 200));

        // (1e400 − 1)/2 − log 1e200
        Assert.Equal("5.0000000000000000e399", Assert.IsType<OutcomeValue.BeyondDoubles>(found.Divergence).Digits);
        Assert.Equal(
            "7.2134752044448170e399",
            Assert.IsType<OutcomeValue.BeyondDoubles>(found.Divergence.In(InformationUnit.Bits)).Digits
        );
    }

    [Theory]
    [InlineData("Normal", "Normal", "0, 0, 0, 1", "sigma1 > 0")]
    [InlineData("Normal", "Normal", "0, 1, 0, -1", "sigma2 > 0")]
    [InlineData("Uniform", "Uniform", "1, 0, 0, 1", "a1")]
    [InlineData("Categorical", "Bernoulli", "1/2, 1/3, 1/2", "p1_1")]
    public void Values_outside_the_domains_are_refused_by_name(string p, string q, string values, string name) =>
        Assert.Contains(
            name,
            Assert.Throws<ArgumentException>(() => At(p, q, values)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_does_not_hold_is_named_as_conditions_are_written()
    {
        var derivation = Kl.Derive("Exponential(s*t)", "Exponential(1)");

        Assert.Equal(
            "s*t > 0 is required, and does not hold for these values.",
            Assert.Throws<ArgumentException>(() => new PairEvaluator(derivation).Evaluate([1, -1])).Message
        );
        Assert.Equal(
            "s*t > 0 is required, and does not hold for these values.",
            Assert
                .Throws<ArgumentException>(() => Kl.Compile("Exponential(s*t)", "Exponential(1)").Evaluate(1, -1))
                .Message
        );
    }

    [Fact]
    public void The_number_of_values_is_checked()
    {
        var evaluator = PairEvaluator.Of(Catalog.Normal, 2, Catalog.Normal, 2);

        Assert.Equal(["mu1", "sigma1", "mu2", "sigma2"], evaluator.Symbols.Select(s => s.Name));
        Assert.Throws<ArgumentException>(() => evaluator.Evaluate([0, 1, 0]));
    }

    [Fact]
    public void Symbols_of_a_derivation_come_in_the_order_of_its_arguments()
    {
        var evaluator = new PairEvaluator(Kl.Derive("Normal(m, s)", "Normal(a, 2*s)"));

        Assert.Equal(["m", "s", "a"], evaluator.Symbols.Select(s => s.Name));
        // log 2 + (1 + 9)/8 − 1/2, by hand.
        Assert.Equal(Math.Log(2) + 0.75, Finite(evaluator.Evaluate([3, 1, 0]).Divergence).Value, 1e-15);
    }

    [Fact]
    public void One_evaluator_serves_many_threads()
    {
        var evaluator = PairEvaluator.Of(Catalog.Gamma, 2, Catalog.Gamma, 2);
        var points = Enumerable
            .Range(1, 200)
            .Select(i => ImmutableArray.Create<Rational>(Rational.Of(i, 7), 1, Rational.Of(i, 5), 2))
            .ToList();

        var parallel = points.AsParallel().AsOrdered().Select(evaluator.Evaluate).ToList();

        Assert.Equal(points.Select(evaluator.Evaluate), parallel);
    }

    private static PairValues At(string p, string q, string values)
    {
        ImmutableArray<Rational> numbers = [.. values.Split(',').Select(v => Read(v.Trim()))];
        var (first, second) = (Catalog.Find(p)!, Catalog.Find(q)!);
        var count = first.IsVariadic
            ? numbers.Length - (second.IsVariadic ? numbers.Length / 2 : second.Parameters.Length)
            : first.Parameters.Length;
        return PairEvaluator.Of(first, count, second, numbers.Length - count).Evaluate(numbers);
    }

    private static Rational Read(string text)
    {
        var parts = text.Split('/');
        return parts is [var n, var d]
            ? Rational.Of(
                System.Numerics.BigInteger.Parse(n, CultureInfo.InvariantCulture),
                System.Numerics.BigInteger.Parse(d, CultureInfo.InvariantCulture)
            )
            : Rational.FromDouble(double.Parse(text, CultureInfo.InvariantCulture));
    }

    private static OutcomeValue.Finite Finite(OutcomeValue value) => Assert.IsType<OutcomeValue.Finite>(value);
}
