using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Numerics.Floating;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Tests.Numerics.Floating;

public sealed class CompiledExpressionTests
{
    private static readonly Symbol a = new("a", Domain.Positive);
    private static readonly Symbol b = new("b", Domain.Positive);
    private static readonly Symbol i = new("i", Domain.Natural);

    private static CompiledExpression Compile(Expr e, bool zeroAnnihilates = true) =>
        CompiledExpression.Compile(e, [a, b], zeroAnnihilates);

    [Fact]
    public void Arithmetic_powers_and_functions_have_the_values_of_the_class_library()
    {
        var e = (a + b).Pow(2) / 3 - b / a + a.Pow(b) + a.Pow(Rational.Of(3, 2)) + b.Pow(-2) + Exp(-a) * Sqrt(b);

        var value = Compile(e).Evaluate(2, 5);

        Assert.Equal(
            49 / 3.0 - 2.5 + 32 + Math.Pow(2, 1.5) + 1 / 25.0 + Math.Exp(-2) * Math.Sqrt(5),
            value,
            value * 1e-15
        );
    }

    [Fact]
    public void Every_function_can_be_evaluated()
    {
        foreach (var function in Functions.All)
        {
            Symbol[] inputs = [.. Enumerable.Range(0, function.Arity).Select(k => new Symbol($"s{k}", Domain.Real))];

            var compiled = CompiledExpression.Compile(function.Of([.. inputs]), [.. inputs]);

            // At 3/4, or at 7/4 where only numbers beyond 1 have values, and for an order at 1, every function of the library has a value.
            var inside = function.ArgumentDomain.Contains(Rational.Of(3, 4)) ? 0.75 : 1.75;
            double[] values =
            [
                .. inputs.Select((_, k) => k < function.Arity - 1 && TakesAnOrder(function) ? 1 : inside),
            ];
            Assert.Equal(function.Name == "nan", double.IsNaN(compiled.Evaluate(values)));
        }
    }

    [Fact]
    public void A_function_with_a_kernel_agrees_with_its_definition()
    {
        foreach (var function in Functions.All.Where(f => f.Definition is not null))
        {
            Symbol[] inputs = [.. Enumerable.Range(0, function.Arity).Select(k => new Symbol($"s{k}", Domain.Real))];
            double[] values =
            [
                .. Enumerable
                    .Range(0, function.Arity)
                    .Select(k => k == 0 && TakesAnOrder(function) ? 2 : 0.375 + 0.25 * k),
            ];

            var direct = CompiledExpression.Compile(function.Of([.. inputs]), [.. inputs]);
            var defined = CompiledExpression.Compile(function.Definition!([.. inputs]), [.. inputs]);

            var expected = defined.EvaluateExtended(values);
            var tolerance = 4e-16 * (1 + Math.Abs(expected.Value));
            Assert.Equal(expected.Value, direct.Evaluate(values), 4 * tolerance);
            Assert.Equal(expected.Value, direct.EvaluateExtended(values).Value, tolerance);
        }
    }

    private static bool TakesAnOrder(Function function) => function.Name is "polygamma" or "besseli" or "besselie";

    /// <summary>b^64 e^(−a): 1000000^64 is too large for a double, and e^(−800) too small.</summary>
    [Fact]
    public void What_underflows_does_not_annihilate_what_overflows()
    {
        var e = Compile(b.Pow(64) * Exp(-a));

        Assert.False(e.EvaluateWithCondition(800, 1e6).IsWithin(0.5));
        Assert.False(e.EvaluateExtended(800, 1e6).IsWithin(0.5));
        Assert.Equal(Math.Pow(8, 64) * Math.Exp(-100), e.EvaluateExtended(100, 8).Value, 1e0);
    }

    /// <summary>(b/(b + 1/2))^a with its power split: 1024^1024 is too large for a double, and the other factor too small.</summary>
    [Fact]
    public void Exponents_are_added_before_anything_is_exponentiated()
    {
        var e = Compile(b.Pow(a) * (b + Rational.Half).Pow(-a) * Functions.Gamma.Of(a + 1) / Functions.Gamma.Of(a));

        // mpmath: mpf(1024)*(mpf(1024)/mpf('1024.5'))**1024
        Assert.Equal(621.16319183207819764, e.EvaluateExtended(1024, 1024).Value, 1e-12);
    }

    // mpmath at 60 digits: exp(u)*(1-erf(z)), exp(u)*(1+erf(z)), exp(u)*(erf(z)-erf(w)) at z = 40, w = 39.5, u = 1601; z = 1/4, w = 1/8, u = 0.
    [Theory]
    [InlineData(1601, 40, 39.5, 0.038328687078783112885, 0.038328687078783112885, 7115231622528236.037)]
    [InlineData(0, 0.25, 0.125, 0.72367360983176306701, 0.72367360983176306701, 0.13601018536690311559)]
    [InlineData(600, -25, -25.5, 7.5460406018598796468e+260, 7.5460406018598796468e+260, 3.1316719612014248128e-13)]
    [InlineData(3, 2, -1, 0.093954818678711423153, 0.093954818678711423153, 36.917679996499980162)]
    public void Differences_of_erf_from_1_keep_their_digits_beside_large_exponentials(
        double u,
        double z,
        double w,
        double above,
        double below,
        double between
    )
    {
        Symbol[] inputs = [new("u", Domain.Real), new("z", Domain.Real), new("w", Domain.Real)];
        var (x, y, scale) = (Functions.Erf.Of(inputs[1]), Functions.Erf.Of(inputs[2]), Exp(inputs[0]));

        Near(above, scale - x * scale);
        Near(below, scale + Functions.Erf.Of(-inputs[1]) * scale);
        Near(between, x * scale - y * scale);

        void Near(double expected, Expr e)
        {
            var found = CompiledExpression.Compile(e, [.. inputs]).EvaluateAccurately([u, z, w]);
            Assert.Equal(expected, found.Value, 1e-14 * Math.Abs(expected));
            Assert.InRange(found.Error, 0, 1e-14 * Math.Abs(expected));
        }
    }

    [Fact]
    public void Only_the_taken_branch_counts()
    {
        var e = Compile(IfLess(a, b, Log(b - a), Log(a - b)));

        Assert.Equal(Math.Log(3), e.Evaluate(2, 5));
        Assert.Equal(Math.Log(4), e.Evaluate(6, 2));
        Assert.Equal(double.NegativeInfinity, e.Evaluate(2, 2));
    }

    [Fact]
    public void What_one_branch_computes_is_not_taken_for_computed_after_it()
    {
        var e = Compile(IfLess(a, b, Exp(a) + 1, 2) + Exp(a));

        Assert.Equal(2 + Math.Exp(5), e.Evaluate(5, 2));
        Assert.Equal(2 * Math.Exp(1) + 1, e.Evaluate(1, 2), 1e-15);
    }

    [Fact]
    public void Nested_choices_with_shared_parts_stay_linear()
    {
        Expr e = a;
        for (var k = 0; k < 100; k++)
            e = IfLess(a, b + k, Exp(-e), Log(1 + e));

        var compiled = Compile(e);

        foreach (var bound in (double[])[0, -50, -100])
        {
            var expected = 0.5;
            for (var k = 0; k < 100; k++)
                expected = 0.5 < bound + k ? Math.Exp(-expected) : Math.Log(1 + expected);
            Assert.Equal(expected, compiled.Evaluate(0.5, bound), 1e-12);
        }
    }

    [Fact]
    public void Sums_over_an_index_run_from_bound_to_bound_and_infinite_ones_to_their_limit()
    {
        var term = a.Pow(i) / Functions.Gamma.Of(i + 1) * Log(b);

        Assert.Equal((1 + 2 + 2 + 4 / 3.0) * Math.Log(3), Compile(IndexedSum.Of(i, 0, 3, term)).Evaluate(2, 3), 1e-14);
        Assert.Equal(0, Compile(IndexedSum.Of(i, 3, 2, term)).Evaluate(2, 3));
        Assert.Equal(Math.Exp(2) * Math.Log(3), Compile(IndexedSum.Of(i, 0, Infinity, term)).Evaluate(2, 3), 1e-14);
    }

    [Fact]
    public void An_exact_zero_annihilates_infinity_only_where_asked()
    {
        var e = (a - 1) * Log(a - 1);

        Assert.Equal(0, Compile(e).Evaluate(1, 1));
        Assert.Equal(0, Compile(e).EvaluateWithCondition(1, 1).Value);
        Assert.Equal(0, Compile(e).EvaluateExtended(1, 1).Value);
        Assert.True(double.IsNaN(Compile(e, zeroAnnihilates: false).Evaluate(1, 1)));
        Assert.True(double.IsNaN(Compile(e).Evaluate(0.5, 1)));
    }

    [Fact]
    public void Cancellation_is_measured_and_resolved()
    {
        // D(Gamma(a, 1) || Gamma(b, 1)); the value at a = 3, b = 3 (1 + 1e-8) is from 60 digits of mpmath.
        var e = Compile((a - b) * Digamma(a) - LogGamma(a) + LogGamma(b));
        var near = 3 * (1 + 1e-8);

        var plain = e.EvaluateWithCondition(3, near);
        var accurate = e.EvaluateAccurately([3, near]);

        Assert.True(plain.Condition > 1e10);
        Assert.InRange(Math.Abs(plain.Value - 1.7772032722800950e-16), 1e-18, plain.Error);
        Assert.Equal(Precision.DoubleDouble, accurate.Precision);
        Assert.Equal(1.7772032722800950e-16, accurate.Value, 1e-28);
        Assert.True(accurate.IsWithin(1e-12));
        Assert.Equal(Precision.Double, e.EvaluateAccurately([3, 5]).Precision);
    }

    [Fact]
    public void The_reported_error_bounds_the_error_of_random_cancelling_expressions()
    {
        var random = new Random(5);
        Expr[] pieces =
        [
            Log(a + b),
            Exp(a / 7),
            LogGamma(a * b + 1),
            Digamma(a + 2),
            a.Pow(3),
            Sqrt(b),
            1 / (a + b),
            Erf(b),
        ];
        for (var trial = 0; trial < 400; trial++)
        {
            Expr e = 0;
            for (var k = 0; k < 4; k++)
                e += random.Next(-3, 4) * pieces[random.Next(8)] * (random.Next(2) == 0 ? 1 : pieces[random.Next(8)]);
            var compiled = Compile(
                e - e.Substitute(b, b * (1 + Rational.Of(1, System.Numerics.BigInteger.One << random.Next(1, 40))))
            );
            double[] point = [random.NextDouble() * 10 + 0.01, random.NextDouble() * 3 + 0.01];

            var plain = compiled.EvaluateWithCondition(point);
            var extended = compiled.EvaluateExtended(point);

            Assert.InRange(Math.Abs(plain.Value - extended.Value), 0, plain.Error + extended.Error);
            Assert.Equal(plain.Value, compiled.Evaluate(point));
        }
    }

    [Theory]
    [InlineData(3, 2, 2.612375348685488343348567567925)] // zeta(3/2)
    [InlineData(17, 16, 16.5817476466550213957844401921)] // zeta(17/16), mpmath with 30 digits
    public void A_slowly_convergent_series_is_taken_to_its_limit(int numerator, int denominator, double expected)
    {
        var series = IndexedSum.Of(i, 1, Infinity, a * i.Pow(-Rational.Of(numerator, denominator)));

        var value = Compile(series).EvaluateAccurately([1, 1], 1e-13);

        Assert.Equal(expected, value.Value, 1e-13 * expected);
        Assert.True(value.IsWithin(1e-12));
    }

    /// <summary>The head of a Poisson mass of mean 1000 is below the least double; its log X! by mpmath 1.3.</summary>
    [Fact]
    public void A_series_does_not_end_before_its_terms_begin()
    {
        var mean = IndexedSum.Of(i, 0, Infinity, Exp(i * Log(a) - a - LogGamma(i + 1)) * Log(i + 1));

        Assert.Equal(6.9082553623989625, Compile(mean).EvaluateAccurately([1000, 1], 1e-13).Value, 1e-12);
        Assert.True(double.IsNaN(Compile(IndexedSum.Of(i, 0, Infinity, Exp(-a) * Exp(-i))).Evaluate(2000, 1)));
    }

    /// <summary>Σ n^(−3/2) e^(−n/100) = Li_{3/2}(e^(−1/100)) by mpmath 1.3.</summary>
    [Fact]
    public void A_series_that_falls_geometrically_is_added_to_its_end()
    {
        var polylogarithm = IndexedSum.Of(i, 1, Infinity, i.Pow(-Rational.Of(3, 2)) * Exp(-i * a));

        var value = Compile(polylogarithm).EvaluateAccurately([0.01, 1], 1e-13);

        Assert.Equal(2.2724777335323108018, value.Value, 1e-14);
    }

    [Fact]
    public void A_divergent_series_has_no_value()
    {
        var harmonic = Compile(IndexedSum.Of(i, 1, Infinity, a / i)).EvaluateWithCondition(1, 1);

        Assert.True(double.IsNaN(harmonic.Value));
        Assert.Equal(double.PositiveInfinity, harmonic.Condition);
    }

    [Fact]
    public void Constants_are_correctly_rounded()
    {
        var e = Compile(Log(2 * Pi) / 2 + LogGamma(Rational.Of(1, 3)) - Log(Rational.Of(1, 7)));

        // 3.85026932918775311607… by mpmath with 60 digits.
        Assert.Equal(3.850269329187753, e.Evaluate(1, 1), 5e-16);
    }

    [Fact]
    public void A_symbol_without_a_value_and_a_wrong_count_are_named()
    {
        var missing = Assert.Throws<ArgumentException>(() => CompiledExpression.Compile(a + b, [a]));
        Assert.Contains("b has no value", missing.Message, StringComparison.Ordinal);

        var count = Assert.Throws<ArgumentException>(() => Compile(a + b).Evaluate(1));
        Assert.Contains("takes 2 values, and 1 were given", count.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_object_serves_many_threads()
    {
        var e = Compile(LogGamma(a) * Exp(-b) + IndexedSum.Of(i, 1, 20, a / i));
        var expected = e.Evaluate(2.5, 0.5);

        Parallel.For(0, 2000, _ => Assert.Equal(expected, e.Evaluate(2.5, 0.5)));
    }
}
