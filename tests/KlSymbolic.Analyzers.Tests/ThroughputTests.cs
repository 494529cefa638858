using System.Diagnostics;
using System.Text;

namespace KlSymbolic.Analyzers.Tests;

public sealed class ThroughputTests
{
    private const int Methods = 200;

    private static readonly (string P, string Q, string Parameters, string Formula)[] claims =
    [
        ("Exponential(a)", "Exponential(b)", "double a, double b", "Math.Log(a / b) + b / a - {0}"),
        (
            "Normal(m, a)",
            "Normal(n, b)",
            "double m, double a, double n, double b",
            "Math.Log(b / a) + (a * a + (m - n) * (m - n)) / (2 * b * b) - 0.5 * {0}"
        ),
        ("Poisson(a)", "Poisson(b)", "double a, double b", "a * Math.Log(a / b) - {0} * a + b"),
        (
            "Bernoulli(a)",
            "Bernoulli(b)",
            "double a, double b",
            "a * Math.Log(a / b) + (1 - a) * Math.Log((1 - a) / (1 - b)) + {0} - 1"
        ),
        ("Pareto(1, a)", "Pareto(1, b)", "double a, double b", "Math.Log(a / b) + b / a - {0}"),
    ];

    [Fact]
    public async Task Two_hundred_methods_are_checked_in_seconds_and_again_in_no_time()
    {
        // The first of each kind is right, the others are wrong by another constant, so that no verdict is known already.
        var members = new StringBuilder();
        for (var i = 0; i < Methods; i++)
        {
            var (p, q, parameters, formula) = claims[i % claims.Length];
            var constant = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{1 + i / claims.Length}.0"
            );
            members.AppendLine(
                $"""[ClosedForm("{p}", "{q}")] static double F{i}({parameters}) => {string.Format(System.Globalization.CultureInfo.InvariantCulture, formula, constant)};"""
            );
        }
        var (project, _) = Consumer.Generate(members.ToString(), withLibrary: true);
        // What the compiler needs to bind the methods is not ours.
        Assert.Empty(project.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Id != "CS8019"));

        var start = ProcessorTime;
        var found = await Consumer.Analyze(project);
        var middle = ProcessorTime;
        var again = await Consumer.Analyze(project);
        var end = ProcessorTime;

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Methods} methods: {(middle - start).TotalSeconds:f2} s of processor time, and {(end - middle).TotalSeconds:f2} s again"
        );
        Assert.Equal(claims.Length, found.Count(d => d.Id == "KLS0002"));
        Assert.Equal(Methods - claims.Length, found.Count(d => d.Id == "KLS0001"));
        Assert.Equal(found.Select(d => d.ToString()), again.Select(d => d.ToString()));
    }

    private static TimeSpan ProcessorTime => Process.GetCurrentProcess().TotalProcessorTime;
}
