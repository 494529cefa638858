using KlSymbolic.FsCheck;

namespace KlSymbolic.Properties.Laws;

/// <summary>Functions of the symbols of distributions, and annotated methods of an assembly.</summary>
public sealed class FunctionTests
{
    private static readonly Lazy<LawReport> report = new(() => KlLaws.CheckAll(typeof(ShippedFormulas).Assembly));

    public static TheoryData<string, string> Wrong =>
        new()
        {
            { nameof(ShippedFormulas.ExponentialOfScales), "definition" },
            { nameof(ShippedFormulas.VaeWithSquare), "definition" },
            { nameof(ShippedFormulas.VaeWithoutConstant), "zero if equal" },
            { nameof(ShippedFormulas.NormalUnderTheLogarithm), "Bregman form" },
            { nameof(ShippedFormulas.PoissonWithTurnedSigns), "non-negativity" },
            { nameof(ShippedFormulas.BernoulliWithoutLogarithm), "zero if equal" },
            { nameof(ShippedFormulas.GumbelWithoutLocation), "non-negativity" },
            { nameof(ShippedFormulas.ParetoWithoutInfinity), "infinite iff" },
            { nameof(ShippedFormulas.UniformInfiniteAtTheEnds), "infinite iff" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_formula_that_was_shipped_wrong_is_broken(string method, string law)
    {
        var broken = report.Value.Broken.Where(b => IsOf(b, method)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join("\n", broken));
        Assert.Contains(broken, b => b.Law.Name == law);
        Assert.All(broken, b => Assert.True(b.Counterexample!.Length < 250, b.Counterexample));
    }

    [Theory]
    [InlineData(nameof(ShippedFormulas.RightOfOneVariance))]
    [InlineData(nameof(ShippedFormulas.RightInBits))]
    [InlineData(nameof(ShippedFormulas.RightOfScales))]
    public void A_right_method_holds(string method)
    {
        var results = report.Value.Results.Where(r => IsOf(r, method)).ToList();
        Assert.DoesNotContain(results, r => r.Status == LawStatus.Broken);
        Assert.True(results.Sum(r => r.Decided) > 50, string.Join("\n", results));
    }

    [Fact]
    public void The_report_names_methods_and_what_was_not_checked()
    {
        Assert.Contains("Misnamed", Assert.Single(report.Value.NotChecked), StringComparison.Ordinal);
        Assert.False(report.Value.Holds);
        Assert.DoesNotContain(report.Value.Results, r => IsOf(r, nameof(ShippedFormulas.Entropy)));
        Assert.Contains(
            $"{typeof(ShippedFormulas).FullName}.{nameof(ShippedFormulas.PoissonWithTurnedSigns)}",
            report.Value.ToMatrix(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_assembly_without_annotations_is_an_error_that_says_how_they_are_kept() =>
        Assert.Contains(
            "KLSYMBOLIC_KEEP_ATTRIBUTES",
            Assert.Throws<ArgumentException>(() => KlLaws.CheckAll(typeof(object).Assembly)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_lambda_of_the_symbols_is_checked_with_its_parameters_by_name()
    {
        Assert.True(
            KlLaws
                .CheckAll(
                    (double L, double mu) => (mu * mu + Math.Exp(2 * L) - 1) / 2 - L,
                    "Normal(mu, exp(L))",
                    "Normal(0, 1)"
                )
                .Holds
        );
        var wrong = KlLaws.CheckAll(
            (double L, double mu) => (mu * mu + Math.Exp(L) - 1) / 2 - L,
            "Normal(mu, exp(L))",
            "Normal(0, 1)"
        );
        Assert.StartsWith(
            "L = 1, mu = 0: KL = -0.14085",
            wrong.Broken.First(b => b.Law.Name == "non-negativity").Counterexample,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() =>
            KlLaws.CheckAll((double m, double s) => m * s, "Normal(mu, exp(L))", "Normal(0, 1)")
        );
    }

    [Fact]
    public void Assumptions_restrict_the_points()
    {
        Func<double, double, double> nested = (a, b) =>
            a <= b ? Math.Log(b / a) : throw new InvalidOperationException();
        Assert.True(KlLaws.CheckAll(nested, "Uniform(0, a)", "Uniform(0, b)", assume: ["a <= b"]).Holds);
        Assert.False(KlLaws.CheckAll(nested, "Uniform(0, a)", "Uniform(0, b)").Holds);
    }

    /// <summary>An assumption that is no relation between symbols, but a smaller domain of one.</summary>
    [Fact]
    public void Assumptions_on_one_symbol_restrict_the_points()
    {
        Func<double, double, double, double, double> aboveZero = (m, s, n, t) =>
            m < 0
                ? throw new InvalidOperationException()
                : Math.Log(t / s) + (s * s + (m - n) * (m - n)) / (2 * t * t) - 0.5;
        Assert.True(KlLaws.CheckAll(aboveZero, "Normal(m, s)", "Normal(n, t)", assume: ["m >= 0"]).Holds);
        Assert.False(KlLaws.CheckAll(aboveZero, "Normal(m, s)", "Normal(n, t)").Holds);
    }

    [Fact]
    public void Symbols_of_twin_places_are_exchanged_and_made_equal()
    {
        // Symmetric where it must not be: only an exchange of a and b shows it to be wrong apart from the definition.
        var report = KlLaws.CheckAll(
            (double a, double b) => (a / b + b / a) / 2 - 1,
            "Exponential(1/a)",
            "Exponential(1/b)"
        );
        Assert.Contains(report.Broken, r => r.Law.Name == "asymmetry");
        Assert.Contains(report.Results, r => r.Law.Name == "zero if equal" && r.Status == LawStatus.Held);
    }

    private static bool IsOf(LawResult result, string method) =>
        result.Source!.EndsWith("." + method, StringComparison.Ordinal);
}
