using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using KlSymbolic.Evaluation.Compiled;

namespace KlSymbolic.Benchmarks;

/// <summary>Prints nanoseconds for a value, the least of many runs, for compare.py.</summary>
internal static class Throughput
{
    public static void Run()
    {
        var normal = Kl.Compile("Normal(m1, s1)", "Normal(m2, s2)");
        var columns = Columns.Normal();
        Print("scalar plain C#", () => Sum(columns, Plain));
        Print("scalar Normal", () => Sum(columns, normal.Evaluate));
        Batch("Normal", normal, columns);
        var dirichlet = Kl.CompileStructured("Dirichlet([a1, a2, a3])", "Dirichlet([b1, b2, b3])");
        Batch("Gamma", Kl.Compile("Gamma(a1, b1)", "Gamma(a2, b2)"), Columns.Positive(4));
        Batch("Beta", Kl.Compile("Beta(a1, b1)", "Beta(a2, b2)"), Columns.Positive(4));
        Batch("Dirichlet", dirichlet, Columns.Positive(6));
    }

    /// <summary>The formula as it stands in books.</summary>
    public static double Plain(double m1, double s1, double m2, double s2) =>
        Math.Log(s2 / s1) + (s1 * s1 + (m1 - m2) * (m1 - m2)) / (2 * s2 * s2) - 0.5;

    private static void Batch(string name, CompiledForm form, double[][] columns)
    {
        var to = Columns.OnLines(new double[Columns.Rows]);
        ReadOnlyMemory<double>[] memories = [.. columns.Select(c => Columns.OnLines(c))];
        Print(
            $"batch {name}",
            () =>
            {
                form.EvaluateBatch(memories, to.Span);
                return to.Span[0];
            }
        );
    }

    // Optimized at once, and alike for all functions: else what is measured first would be foreseen for what comes after.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Sum(double[][] c, Func<double, double, double, double, double> f)
    {
        var sum = 0.0;
        for (var i = 0; i < Columns.Rows; i++)
            sum += f(c[0][i], c[1][i], c[2][i], c[3][i]);
        return sum;
    }

    private static void Print(string name, Func<double> run)
    {
        var least = double.PositiveInfinity;
        var total = Stopwatch.StartNew();
        while (total.ElapsedMilliseconds < 2000)
        {
            var watch = Stopwatch.StartNew();
            if (double.IsNaN(run()))
                throw new InvalidOperationException($"{name} is not a number.");
            least = Math.Min(least, watch.Elapsed.TotalNanoseconds / Columns.Rows);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{least:F3}"));
    }
}
