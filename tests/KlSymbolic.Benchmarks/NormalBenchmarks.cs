using BenchmarkDotNet.Attributes;
using KlSymbolic.Evaluation.Compiled;

namespace KlSymbolic.Benchmarks;

/// <summary>The normal laws, one pair at a time and all at once.</summary>
[MemoryDiagnoser]
public class NormalBenchmarks
{
    private readonly CompiledForm form = Kl.Compile("Normal(m1, s1)", "Normal(m2, s2)");
    private readonly double[][] columns = Columns.Normal();
    private readonly double[] destination = new double[Columns.Rows];

    [Benchmark(Baseline = true, OperationsPerInvoke = Columns.Rows)]
    public double Plain()
    {
        var sum = 0.0;
        for (var i = 0; i < Columns.Rows; i++)
            sum += Throughput.Plain(columns[0][i], columns[1][i], columns[2][i], columns[3][i]);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Columns.Rows)]
    public double Scalar()
    {
        var sum = 0.0;
        for (var i = 0; i < Columns.Rows; i++)
            sum += form.Evaluate(columns[0][i], columns[1][i], columns[2][i], columns[3][i]);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Columns.Rows)]
    public void Batch() => form.EvaluateBatch(columns[0], columns[1], columns[2], columns[3], destination);
}
