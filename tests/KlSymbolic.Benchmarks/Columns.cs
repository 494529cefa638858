namespace KlSymbolic.Benchmarks;

/// <summary>Parameters spread evenly, the same in every run.</summary>
internal static class Columns
{
    public const int Rows = 65_536;

    /// <summary>One column of numbers between two ends.</summary>
    public static double[] Between(double from, double to, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Rows).Select(_ => from + (to - from) * random.NextDouble())];
    }

    /// <summary>Means and standard deviations of two normal laws.</summary>
    public static double[][] Normal() => [Between(-2, 2, 1), Between(0.5, 3, 2), Between(-2, 2, 3), Between(0.5, 3, 4)];

    /// <summary>Positive parameters of two laws of that many.</summary>
    public static double[][] Positive(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Between(0.5, 5, 10 + i))];
}
