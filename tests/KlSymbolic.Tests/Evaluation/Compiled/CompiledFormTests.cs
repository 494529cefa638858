using System.Diagnostics;
using System.Reflection;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Compiled;
using KlSymbolic.Evaluation.Compiled.Lanes;

namespace KlSymbolic.Tests.Evaluation.Compiled;

public sealed class CompiledFormTests
{
    private static readonly double[] steps = [0, 1e-9, 0.3, 900];

    /// <summary>Every family against itself from equality to far away, by the road of exact values and balls, which knows no compiled code.</summary>
    [Fact]
    public void Values_are_those_of_the_careful_road_for_every_family()
    {
        var (compiled, checkedPoints) = (0, 0);
        foreach (var family in Catalog.All)
        {
            var form = Self(family, out var derivation);
            if (form is null)
                continue;
            compiled += form.IsCompiled ? 1 : 0;
            // A sum of many terms takes the careful road a second and more for a point.
            if (!form.IsCompiled)
                continue;
            var careful = new PairEvaluator(derivation);
            foreach (var point in Points(form, derivation))
            {
                if (Careful(careful, point) is not { } expected)
                    continue;
                var found = form.Evaluate(point);
                Assert.True(
                    expected == found || Math.Abs(found - expected) <= 4e-14 * expected,
                    $"{family.Name} at {string.Join(", ", point)}: {found:R} for {expected:R}"
                );
                checkedPoints++;
            }
        }
        Assert.InRange(compiled, 40, int.MaxValue);
        Assert.InRange(checkedPoints, 120, int.MaxValue);
    }

    [Theory]
    [InlineData("Normal(m1, s1)", "Normal(m2, s2)")]
    [InlineData("Gamma(a1, b1)", "Gamma(a2, b2)")]
    [InlineData("Beta(a1, b1)", "Beta(a2, b2)")]
    [InlineData("Poisson(a)", "Poisson(b)")]
    [InlineData("Laplace(m1, s1)", "Laplace(m2, s2)")]
    [InlineData("Uniform(a1, b1)", "Uniform(a2, b2)")]
    public void Lanes_of_every_width_agree_with_single_points(string p, string q)
    {
        var form = Kl.Compile(p, q);
        Assert.True(form.IsVectorized);
        var random = new Random(20_251_122);
        const int rows = 1003;
        var columns = form
            .Symbols.Select(s =>
                Enumerable
                    .Range(0, rows)
                    .Select(i =>
                        s.Domain.IsPositive ? Math.Exp(6 * random.NextDouble() - 3) : 20 * random.NextDouble() - 10
                    )
                    .ToArray()
            )
            .ToArray();
        // A third of the rows is near equality, a few are at it; for a uniform law all but the last are to be P inside Q.
        for (var i = 0; i < rows; i++)
        {
            if (p.StartsWith("Uniform", StringComparison.Ordinal))
                (columns[0][i], columns[1][i], columns[2][i], columns[3][i]) = (i, i + 1.5, i - i % 3, i + 1.5 + i % 7);
            else if (i % 3 == 0)
                for (var k = 0; k < columns.Length / 2; k++)
                    columns[k + columns.Length / 2][i] =
                        columns[k][i] * (1 + (k + 1) * Math.Pow(2, -i % 50)) * (i % 9 == 0 ? 1 : 1 + 1e-9);
        }
        var expected = Enumerable.Range(0, rows).Select(i => form.Evaluate([.. columns.Select(c => c[i])])).ToArray();

        var found = new double[rows];
        form.EvaluateBatch([.. columns.Select(c => (ReadOnlyMemory<double>)c)], found, degreeOfParallelism: 2);
        for (var i = 0; i < rows; i++)
            AssertClose(expected[i], found[i], columns, i);
        var narrow = new double[rows - 3];
        Assert.Equal(4, RunLanes<Lanes256>(form, columns, narrow));
        for (var i = 0; i < narrow.Length; i++)
        {
            if (!double.IsNaN(narrow[i]))
                AssertClose(expected[i], narrow[i], columns, i);
        }
        Assert.InRange(narrow.Count(double.IsNaN), 0, narrow.Length / 2);
    }

    [Theory]
    [InlineData("Normal(m1, s1)", "Normal(m2, s2)")]
    [InlineData("Gamma(a1, b1)", "Gamma(a2, b2)")]
    [InlineData("Beta(a1, b1)", "Beta(a2, b2)")]
    [InlineData("Gumbel(m1, s1)", "Gumbel(m2, s2)")]
    public void Nothing_is_allocated_for_one_point(string p, string q)
    {
        var form = Kl.Compile(p, q);
        double[] point = [2, 3, 2.5, 3.5];
        AssertNothingIsAllocated(() =>
        {
            form.Evaluate(2, 3, 2.5, 3.5);
            form.Evaluate(point);
        });
    }

    [Theory]
    [InlineData("Normal(m1, s1)", "Normal(m2, s2)", false)]
    [InlineData("Gamma(a1, b1)", "Gamma(a2, b2)", true)]
    [InlineData("Beta(a1, b1)", "Beta(a2, b2)", true)]
    [InlineData("Gumbel(m1, s1)", "Gumbel(m2, s2)", false)]
    public void Nothing_is_allocated_for_many_points(string p, string q, bool hasTable)
    {
        // A table of coefficients is a span over constants, which code that is not optimized reaches through an object.
        var isOptimized =
            typeof(Kl).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
        Assert.SkipUnless(isOptimized || !hasTable, "The library was built for debugging.");
        var form = Kl.Compile(p, q);
        double[] a = new double[64],
            b = new double[64],
            to = new double[64];
        a.AsSpan().Fill(1.5);
        b.AsSpan().Fill(2.5);
        AssertNothingIsAllocated(() => form.EvaluateBatch(a, b, b, a, to));
    }

    private static void AssertNothingIsAllocated(Action evaluate)
    {
        // Until code is compiled for good, its counters are allocated.
        for (var i = 0; i < 10 && Allocated() > 0; i++)
            Thread.Sleep(20);
        Assert.Equal(0, Allocated());

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
                evaluate();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Ends_of_domains_infinity_and_bad_values_are_what_the_derivation_says()
    {
        var bernoulli = Kl.Compile("Bernoulli(p)", "Bernoulli(q)");
        Assert.Equal(Math.Log(4.0 / 3), bernoulli.Evaluate(0, 0.25), 1e-16);
        Assert.Equal(double.PositiveInfinity, bernoulli.Evaluate(0.5, 0));
        Assert.Equal(0, bernoulli.Evaluate(1, 1));
        var uniform = Kl.Compile("Uniform(a, b)", "Uniform(c, d)");
        Assert.Equal(double.PositiveInfinity, uniform.Evaluate(0, 1, 0.5, 2));
        Assert.Equal(Math.Log(2), uniform.Evaluate(0, 1, 0, 2));
        var normal = Kl.Compile("Normal(m, s)", "Normal(n, t)");
        Assert.Equal(0, normal.Evaluate(0.1, 0.3, 0.1, 0.3));
        Assert.Contains(
            "t > 0",
            Assert.Throws<ArgumentException>(() => normal.Evaluate(0, 1, 0, -1)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => normal.Evaluate(0, 1, 0));
        Assert.Throws<ArgumentException>(() => normal.Evaluate(double.NaN, 1, 0, 1));
        var error = Assert.Throws<ArgumentException>(() =>
            normal.EvaluateBatch([0, 0], [1, 1], [0, 0], [1, 0], new double[2])
        );
        Assert.StartsWith("Row 1: ", error.Message, StringComparison.Ordinal);
        double[] values = [1, 2];
        Assert.Throws<ArgumentException>(() => normal.EvaluateBatch(values, values, [0, 0], [1, 1], values));
    }

    // d/ds2 of log(s2/s1) + (s1² + (m1 − m2)²)/(2 s2²) is 1/s2 − (s1² + (m1 − m2)²)/s2³, here in rational numbers.
    [Fact]
    public void Gradients_and_entropies_are_compiled_too()
    {
        var gradient = Kl.CompileGradient("Normal(m1, s1)", "Normal(m2, s2)");
        Assert.Equal(4, gradient.Length);
        Assert.Equal(0.5 - (9 + 16) / 8.0, gradient[3]!.Evaluate(1, 3, 5, 2), 1e-15);
        var pair = Kl.Derive("Exponential(a)", "Exponential(b)");
        Assert.Equal(1 - Math.Log(8), CompiledForm.Entropy(pair).Evaluate(8, 1), 1e-15);
        Assert.Equal(0.125 - Math.Log(1), CompiledForm.CrossEntropy(pair).Evaluate(8, 1), 1e-15);
    }

    private static unsafe int RunLanes<T>(CompiledForm form, double[][] columns, double[] to)
        where T : struct, ILanes<T>
    {
        var (code, lanes) = GeneratedCode.Batch<T>(form.Plan)!.Value;
        var pins = columns.Select(c => ((ReadOnlyMemory<double>)c).Pin()).ToArray();
        var addresses = pins.Select(p => (nint)p.Pointer).ToArray();
        fixed (nint* table = addresses)
        fixed (double* destination = to)
            code((nint)table, (nint)destination, to.Length);
        foreach (var pin in pins)
            pin.Dispose();
        return lanes;
    }

    private static void AssertClose(double expected, double found, double[][] columns, int row) =>
        Assert.True(
            expected == found || Math.Abs(found - expected) <= 1.4e-13 * expected,
            $"{found:R} for {expected:R} at {string.Join(", ", columns.Select(c => c[row].ToString("R")))}"
        );

    private static CompiledForm? Self(Family family, out PairDerivation derivation)
    {
        var count = family.Parameters.Length + (family.Parameters[^1].IsVariadic ? 2 : 0);
        var (first, second) = (FreshSymbols.For(family, count, "1"), FreshSymbols.For(family, count, "2"));
        derivation = Deriver.Derive(family.With([.. first]), family.With([.. second]), AssumptionSet.None);
        return derivation.Divergence.AsCases.Any(c => c.Outcome is Outcome.Finite)
            ? CompiledForm.Divergence(derivation)
            : null;
    }

    /// <summary>A point at which P and Q exist, with Q at several distances from P.</summary>
    private static IEnumerable<double[]> Points(CompiledForm form, PairDerivation derivation)
    {
        var plain = PlainPoint.Of(form.Symbols, derivation.Assumptions.Facts);
        if (plain is null || derivation.Assumptions.Facts.Any(f => f.Comparison == Comparison.Equal))
            yield break;
        var values = plain.Value.Select(p => p.Value.ToDouble()).ToArray();
        var half = values.Length / 2;
        foreach (var step in steps)
        {
            var point = (double[])values.Clone();
            for (var i = 0; i < half; i++)
                point[half + i] = form.Symbols[i].Domain.IsInteger
                    ? point[i]
                    : point[i] * (1 + step / (i + 1)) + (form.Symbols[i].Domain.IsPositive ? 0 : step);
            yield return point;
        }
    }

    private static double? Careful(PairEvaluator careful, double[] point)
    {
        try
        {
            return careful.Evaluate([.. point.Select(Rational.FromDouble)]).Divergence switch
            {
                OutcomeValue.Finite f => f.Value,
                OutcomeValue.Infinite => double.PositiveInfinity,
                _ => null,
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
