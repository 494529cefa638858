using System.Runtime.CompilerServices;

namespace KlSymbolic.Benchmarks;

/// <summary>Parameters spread evenly, the same in every run.</summary>
internal static class Columns
{
    public const int Rows = 65_536;

    /// <summary>Means and standard deviations of two normal laws.</summary>
    public static double[][] Normal() => Between((-2, 2), (0.5, 3), (-2, 2), (0.5, 3));

    /// <summary>Positive parameters of two laws of that many.</summary>
    public static double[][] Positive(int count) => Between([.. Enumerable.Repeat((0.5, 5.0), count)]);

    /// <summary>The same numbers, from the beginning of a line of the cache on, as other systems place theirs.</summary>
    public static unsafe Memory<double> OnLines(double[] column)
    {
        const int Line = 64 / sizeof(double);
        var place = GC.AllocateArray<double>(column.Length + Line, pinned: true);
        var lead = (int)(-((nint)Unsafe.AsPointer(ref place[0]) / sizeof(double)) & (Line - 1));
        var result = place.AsMemory(lead, column.Length);
        column.CopyTo(result);
        return result;
    }

    /// <summary>Columns of numbers between two ends, from one generator: those of neighbouring seeds are linear in the seed.</summary>
    private static double[][] Between(params (double From, double To)[] ends)
    {
        var random = new Random(1);
        return
        [
            .. ends.Select(e =>
                Enumerable.Range(0, Rows).Select(_ => e.From + (e.To - e.From) * random.NextDouble()).ToArray()
            ),
        ];
    }
}
