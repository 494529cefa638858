using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using KlSymbolic.Analyzers.Generating;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KlSymbolic.Analyzers.Tests;

public sealed class ClosedFormGeneratorTests
{
    private const string Exponential = """
        /// <summary>Written here.</summary>
        [ClosedForm("Exponential(a)", "Exponential(b)")]
        public static partial double Kl(double a, double b);
        """;

    [Fact]
    public void A_method_without_a_body_gets_the_closed_form_without_a_warning()
    {
        var kl = Compile(Exponential).CreateDelegate<Func<double, double, double>>();
        Assert.Equal(Math.Log(2.0 / 3) + 3.0 / 2 - 1, kl(2, 3), 1e-15);
        Assert.Equal(0.0, kl(2, 2));
    }

    [Fact]
    public void The_generated_form_has_its_value_where_zero_meets_the_logarithm_of_zero()
    {
        // KL(Bernoulli(0) || Bernoulli(q)) = -log(1 - q), and 0 where both are certain.
        var kl = Compile(
                """
                /// <summary>.</summary>
                [ClosedForm("Bernoulli(p)", "Bernoulli(q)")]
                public static partial double Kl(double p, double q);
                """
            )
            .CreateDelegate<Func<double, double, double>>();
        Assert.Equal(Math.Log(4), kl(0, 0.75), 1e-15);
        Assert.Equal(Math.Log(4), kl(1, 0.25), 1e-15);
        Assert.Equal(0.0, kl(1, 1));
        Assert.Equal(double.PositiveInfinity, kl(0.5, 1));
    }

    [Fact]
    public void A_long_form_stands_on_several_lines()
    {
        var (project, _) = Consumer.Generate(
            """
            /// <summary>.</summary>
            [ClosedForm("Triangular(a, b, c)", "Uniform(d, e)")]
            public static partial double Kl(double a, double b, double c, double d, double e);
            """
        );
        Assert.All(
            project
                .SyntaxTrees.Last()
                .ToString()
                .Split('\n')
                .Where(line => !line.Contains("///", StringComparison.Ordinal)),
            line => Assert.True(line.Length <= 160, line)
        );
    }

    [Theory]
    [InlineData(-1.0, 1.0, "a")]
    [InlineData(1.0, 0.0, "b")]
    [InlineData(double.NaN, 1.0, "a")]
    [InlineData(1.0, double.PositiveInfinity, "b")]
    public void Parameters_outside_their_domains_are_refused(double a, double b, string name)
    {
        var kl = Compile(Exponential).CreateDelegate<Func<double, double, double>>();
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => kl(a, b)).ParamName);
    }

    [Fact]
    public void Cases_bits_floats_keywords_and_Greek_letters_are_written_too()
    {
        var uniform = Compile(
                """
                /// <summary>.</summary>
                [ClosedForm("Uniform(a, b)", "Uniform(c, d)", Unit = Unit.Bits)]
                public static partial double Kl(double a, double b, double c, double d);
                """
            )
            .CreateDelegate<Func<double, double, double, double, double>>();
        Assert.Equal(3.0, uniform(1, 2, 0, 8), 1e-15);
        Assert.Equal(double.PositiveInfinity, uniform(1, 9, 0, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => uniform(2, 1, 0, 8));

        var normal = Compile(
                """
                /// <summary>.</summary>
                [ClosedForm("Normal(mu, 1)", "Normal(class, 1)")]
                public static partial float Kl(float μ, float @class);
                """
            )
            .CreateDelegate<Func<float, float, float>>();
        Assert.Equal(2f, normal(3, 1));
    }

    [Theory]
    [InlineData(
        """[ClosedForm("Exponential(a)", "Exponential(b)")] public static partial double F(double a);""",
        "b of KL("
    )]
    [InlineData(
        """[ClosedForm("Cauchy(0, a)", "Normal(0, 1)")] public static partial int F(double a);""",
        "does not return double"
    )]
    [InlineData(
        """[ClosedForm("Gamma(a, 1)", "Gamma(b, 1)")] public static partial double F(double a, double b);""",
        "package KlSymbolic"
    )]
    [InlineData(
        """[ClosedForm("Gama(a, 1)", "Gamma(b, 1)")] public static partial double F(double a, double b);""",
        "did you mean Gamma"
    )]
    [InlineData(
        """[ClosedForm("Poisson(a)", "Poisson(b)")] public static partial double F(ref double a, System.Collections.Generic.List<double>? b);""",
        "parameters are not all doubles"
    )]
    public void What_cannot_be_generated_is_an_error_that_says_why(string member, string why)
    {
        var (project, found) = Consumer.Generate(member);
        var error = Assert.Single(found);
        Assert.Equal("KLS0010", error.Id);
        Assert.Contains(why, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        // The method has a body that throws, so that the compiler has nothing to add.
        Assert.Empty(
            project
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(d => d.Severity == DiagnosticSeverity.Error)
        );
    }

    [Fact]
    public void A_text_of_several_lines_stays_in_its_comment() =>
        Compile(
            """
            /// <summary>.</summary>
            [ClosedForm("Exponential(\n a)", "Exponential(b)\u2028")]
            public static partial double Kl(double a, double b);
            """
        );

    [Theory]
    [InlineData(1, "class Other { }", "class Other { int x; }")]
    [InlineData(
        0,
        "/// <summary>Written here.</summary>",
        "/// <summary>Written</summary>\n/// <remarks>here.</remarks>"
    )]
    [InlineData(
        0,
        "public static partial class C",
        "public static class D { public static int X; }\npublic static partial class C"
    )]
    public void An_edit_of_anything_else_derives_nothing_again(int file, string old, string edit)
    {
        var steps = StepsAfterEdit(file, old, edit);
        var output = Assert.Single(Assert.Single(steps[ClosedFormGenerator.StepName]).Outputs);
        Assert.Equal(IncrementalStepRunReason.Cached, output.Reason);
    }

    [Fact]
    public void An_edit_of_the_attribute_derives_again()
    {
        var steps = StepsAfterEdit(0, "\"Exponential(b)\"", "\"Poisson(b)\"");
        var output = Assert.Single(Assert.Single(steps[ClosedFormGenerator.StepName]).Outputs);
        Assert.Equal(IncrementalStepRunReason.Modified, output.Reason);
    }

    private static ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> StepsAfterEdit(
        int file,
        string old,
        string edit
    )
    {
        var cancellation = TestContext.Current.CancellationToken;
        var project = Consumer.Project(withLibrary: false, Consumer.File(Exponential), "class Other { }");
        var driver = Consumer.Driver().RunGenerators(project, cancellation);
        var tree = project.SyntaxTrees[file];
        var text = tree.GetText(cancellation).ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        var edited = project.ReplaceSyntaxTree(
            tree,
            CSharpSyntaxTree.ParseText(
                text.Replace(old, edit, StringComparison.Ordinal),
                (CSharpParseOptions)tree.Options,
                tree.FilePath,
                cancellationToken: cancellation
            )
        );
        var result = driver.RunGenerators(edited, cancellation).GetRunResult().Results.Single();
        Assert.Contains("Kl.1.g.cs", result.GeneratedSources.Select(s => s.HintName));
        return result.TrackedSteps;
    }

    private static MethodInfo Compile(string members)
    {
        var (project, found) = Consumer.Generate(members);
        Assert.Empty(found);
        using var image = new MemoryStream();
        var result = project.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(
            result.Success && result.Diagnostics.All(d => d.Severity == DiagnosticSeverity.Hidden),
            string.Join("\n", result.Diagnostics) + project.SyntaxTrees.Last()
        );
        return Assembly.Load(image.ToArray()).GetType("Sample.C")!.GetMethod("Kl")!;
    }
}
