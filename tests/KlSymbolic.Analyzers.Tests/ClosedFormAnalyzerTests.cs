using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KlSymbolic.Analyzers.Tests;

public sealed class ClosedFormAnalyzerTests
{
    [Fact]
    public async Task A_wrong_formula_is_an_error_with_point_values_and_mistake()
    {
        // KL(Exponential(a) || Exponential(b)) = log(a/b) + b/a - 1; with the rates exchanged it is log(b/a) + a/b - 1.
        var refuted = await Consumer.Single(
            """
            [ClosedForm("Exponential(a)", "Exponential(b)")]
            public static double Kl(double a, double b) => Math.Log(b / a) + a / b - 1;
            """,
            "KLS0001"
        );
        var message = refuted.GetMessage(CultureInfo.InvariantCulture);
        Assert.Equal(DiagnosticSeverity.Error, refuted.Severity);
        Assert.Equal("Math.Log(b / a) + a / b - 1", Consumer.Underlined(refuted));
        Assert.StartsWith("Kl is not KL(Exponential(a) || Exponential(b)): at a = ", message, StringComparison.Ordinal);
        Assert.Contains("(swapped)", message, StringComparison.Ordinal);
        Assert.Contains(" is true", message, StringComparison.Ordinal);
    }

    [Theory]
    // The entropy of an exponential law is 1 - log(rate), in bits divided by log 2.
    [InlineData(
        """[ClosedForm("Exponential(a)", Of = Functional.Entropy)] static double H(double a) => 1 - Math.Log(a);"""
    )]
    [InlineData(
        """[ClosedForm("Exponential(a)", Of = Functional.Entropy, Unit = Unit.Bits)] static double H(double a) => (1 - Math.Log(a)) / Math.Log(2);"""
    )]
    [InlineData(
        """[ClosedForm("Exponential(a)", "Exponential(b)", Of = Functional.CrossEntropy)] static double H(double a, double b) => b / a - Math.Log(b);"""
    )]
    // Jeffreys: the logarithms cancel.
    [InlineData(
        """[ClosedForm("Exponential(a)", "Exponential(b)", Of = Functional.Jeffreys)] static double J(double a, double b) => a / b + b / a - 2;"""
    )]
    // Order 1/2 of two normal laws of variance 1: (m - n)^2/4.
    [InlineData(
        """[ClosedForm("Normal(m, 1)", "Normal(n, 1)", Of = Functional.Renyi, Order = "1/2")] static double R(double m, double n) => 0.25 * (m - n) * (m - n);"""
    )]
    // A float, a block, locals, constants, and a method of another class.
    [InlineData(
        """
            const float Half = 0.5f;
            static float Square(float x) => x * x;
            [ClosedForm("Normal(m, 1)", "Normal(n, 1)")]
            static float F(float m, float n)
            {
                var d = m - n;
                return Half * Square(d);
            }
            """
    )]
    // An expression-bodied property.
    [InlineData("""[ClosedForm("Exponential(1)", Of = Functional.Entropy)] static double One => Math.Exp(0);""")]
    // Where the supports say that it is infinite, the code may say so.
    [InlineData(
        """
            [ClosedForm("Uniform(a, b)", "Uniform(c, d)")]
            static double U(double a, double b, double c, double d) =>
                c <= a && b <= d ? Math.Log((d - c) / (b - a)) : double.PositiveInfinity;
            """
    )]
    public async Task A_right_formula_is_proven(string member)
    {
        var found = await Consumer.Analyze(member);
        Assert.Equal(DiagnosticSeverity.Hidden, Assert.Single(found, d => d.Id == "KLS0002").Severity);
        Assert.DoesNotContain(found, d => d.Id is "KLS0001" or "KLS0003" or "KLS0004" or "KLS0005" or "KLS0009");
    }

    [Fact]
    public async Task An_integer_division_is_an_error_even_where_its_value_is_right()
    {
        // 4/2 is 2 with or without a remainder.
        var found = await Consumer.Analyze(
            """[ClosedForm("Normal(m, 1)", "Normal(n, 1)")] static double F(double m, double n) => (m - n) * (m - n) / (4 / 2);"""
        );
        Assert.Equal("4 / 2", Consumer.Underlined(Assert.Single(found, d => d.Id == "KLS0005")));
        Assert.Single(found, d => d.Id == "KLS0002");
    }

    [Fact]
    public async Task An_integer_division_in_a_called_method_is_found_where_it_stands()
    {
        var divided = await Consumer.Single(
            """
            static double Half() => 1 / 2;
            [ClosedForm("Normal(m, 1)", "Normal(n, 1)")] static double F(double m, double n) => Half() * (m - n) * (m - n);
            """,
            "KLS0005"
        );
        Assert.Equal("1 / 2", Consumer.Underlined(divided));
    }

    [Fact]
    public async Task A_right_formula_that_cancels_near_equality_is_a_warning_with_the_point()
    {
        var unstable = await Consumer.Single(
            """[ClosedForm("Exponential(a)", "Exponential(b)")] static double Kl(double a, double b) => Math.Log(a / b) + b / a - 1;""",
            "KLS0006"
        );
        Assert.Equal(DiagnosticSeverity.Warning, unstable.Descriptor.DefaultSeverity);
        Assert.Contains("at a = ", unstable.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Math.BigMul(1, 2) + a + b", "Math.BigMul")]
    [InlineData("new Random(7).NextDouble() * a * b", "Random.NextDouble")]
    public async Task What_is_no_formula_is_a_warning_that_names_the_construct(string body, string construct)
    {
        var warning = await Consumer.Single(
            $"""[ClosedForm("Exponential(a)", "Exponential(b)")] static double Kl(double a, double b) => {body};""",
            "KLS0004"
        );
        Assert.Contains(construct, warning.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, warning.Descriptor.DefaultSeverity);
    }

    [Fact]
    public async Task A_parameter_that_is_not_guarded_is_mentioned_and_a_guarded_one_is_not()
    {
        var found = await Consumer.Analyze(
            """
            [ClosedForm("Exponential(a)", "Exponential(b)")]
            static double Kl(double a, double b)
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
                return Math.Log(a / b) + b / a - 1;
            }
            """
        );
        var unguarded = Assert.Single(found, d => d.Id == "KLS0007");
        Assert.Equal("b", Consumer.Underlined(unguarded));
        Assert.Equal(DiagnosticSeverity.Info, unguarded.Severity);
        Assert.Contains("b > 0", unguarded.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """[ClosedForm("Exponentail(a)", "Exponential(b)")]""",
        "\"Exponentail(a)\"",
        "did you mean Exponential(rate)?"
    )]
    [InlineData("""[ClosedForm("Exponential(a)", "Normal(b)")]""", "\"Normal(b)\"", "2 arguments")]
    [InlineData(
        """[ClosedForm("Exponential(c)", "Exponential(b)")]""",
        "a",
        "no symbol of KL(Exponential(c) || Exponential(b))"
    )]
    [InlineData("""[ClosedForm("Exponential(a)")]""", "\"Exponential(a)\"", "Q")]
    public async Task An_attribute_that_names_no_pair_is_an_error_with_a_remedy(
        string attribute,
        string underlined,
        string remedy
    )
    {
        var error = await Consumer.Single(attribute + " static double Kl(double a, double b) => a - b;", "KLS0008");
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Equal(underlined, Consumer.Underlined(error));
        Assert.Contains(remedy, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_warning_on_the_method_and_no_crash()
    {
        var (project, _) = Consumer.Generate(
            """[ClosedForm("Exponential(a)", "Exponential(b)")] static double Kl(double a, double b) => Math.Log(a / b) + b / a - 1;""",
            withLibrary: true
        );
        var faulty = new ClosedFormAnalyzer
        {
            Verdicts = (_, _, _) => throw new InvalidOperationException("first line\nsecond line"),
        };
        var warning = Assert.Single(await Consumer.Analyze(project, faulty));
        Assert.Equal("KLS0009", warning.Id);
        Assert.Equal("Kl", Consumer.Underlined(warning));
        Assert.Equal(
            "Kl is not checked, by a fault of KlSymbolic: InvalidOperationException, first line second line",
            warning.GetMessage(CultureInfo.InvariantCulture)
        );
    }

    [Fact]
    public async Task A_cancelled_build_stops_the_check_it_is_in()
    {
        var (project, _) = Consumer.Generate(
            """[ClosedForm("Exponential(a)", "Exponential(b)")] static double Kl(double a, double b) => Math.Log(a / b) + b / a - 1;""",
            withLibrary: true
        );
        using var build = new CancellationTokenSource();
        var seen = CancellationToken.None;
        var patient = new ClosedFormAnalyzer
        {
            Verdicts = (annotation, formula, cancellation) =>
            {
                seen = cancellation;
                build.Cancel();
                return Judging.Judge.Of(annotation, formula, cancellation);
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Consumer.Analyze(project, patient, build.Token));
        Assert.True(seen.IsCancellationRequested);
    }

    [Fact]
    public async Task Code_without_the_attribute_is_nobodys_business() =>
        Assert.Empty(await Consumer.Analyze("static double Half() => 1 / 2;"));
}
