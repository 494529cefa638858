using System.Runtime.CompilerServices;

namespace KlSymbolic.Evaluation.Compiled;

/// <content>Many points at once.</content>
public sealed unsafe partial class CompiledForm
{
    private const int ChunkLength = 1024;
    private const int WorkLength = 16 * ChunkLength;
    private const int LineLength = 64 / sizeof(double);

    /// <summary>The values at many points, for a quantity of two symbols.</summary>
    /// <inheritdoc cref="EvaluateBatch(ReadOnlySpan{ReadOnlyMemory{double}}, Span{double}, int)"/>
    public void EvaluateBatch(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Span<double> destination)
    {
        Check(2, destination, first, second);
        fixed (
            double* a = first,
                b = second,
                to = destination
        )
        {
            nint* columns = stackalloc nint[] { (nint)a, (nint)b };
            Run(columns, (nint)to, destination.Length, 1);
        }
    }

    /// <summary>The values at many points, for a quantity of four symbols.</summary>
    /// <inheritdoc cref="EvaluateBatch(ReadOnlySpan{ReadOnlyMemory{double}}, Span{double}, int)"/>
    public void EvaluateBatch(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        ReadOnlySpan<double> third,
        ReadOnlySpan<double> fourth,
        Span<double> destination
    )
    {
        Check(4, destination, first, second);
        Check(4, destination, third, fourth);
        fixed (
            double* a = first,
                b = second,
                c = third,
                d = fourth,
                to = destination
        )
        {
            nint* columns = stackalloc nint[] { (nint)a, (nint)b, (nint)c, (nint)d };
            Run(columns, (nint)to, destination.Length, 1);
        }
    }

    /// <summary>The values at many points, each as accurate as <see cref="Evaluate(ReadOnlySpan{double})"/> but for a factor of two in the bound.</summary>
    /// <param name="columns">The values of each symbol, in the order of <see cref="Symbols"/>: one column each, all of one length.</param>
    /// <param name="destination">Where the results go: as many as each column holds. It must not overlap a column.</param>
    /// <param name="degreeOfParallelism">How many threads may work on it.</param>
    /// <exception cref="ArgumentException">The columns do not fit, or P or Q does not exist for some row; the message names the row.</exception>
    /// <exception cref="ArithmeticException">There is no closed form for some row, or no double holds its value.</exception>
    public void EvaluateBatch(
        ReadOnlySpan<ReadOnlyMemory<double>> columns,
        Span<double> destination,
        int degreeOfParallelism = 1
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreeOfParallelism, 1);
        foreach (var column in columns)
            Check(columns.Length, destination, column.Span, column.Span);
        var pins = new System.Buffers.MemoryHandle[columns.Length];
        try
        {
            var addresses = stackalloc nint[columns.Length];
            for (var i = 0; i < columns.Length; i++)
            {
                pins[i] = columns[i].Pin();
                addresses[i] = (nint)pins[i].Pointer;
            }
            fixed (double* to = destination)
                Run(addresses, (nint)to, destination.Length, degreeOfParallelism);
        }
        finally
        {
            foreach (var pin in pins)
                pin.Dispose();
        }
    }

    private void Check(int count, Span<double> destination, ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (count != Symbols.Length)
            throw new ArgumentException($"The form takes {Symbols.Length} columns, and {count} were given.");
        if (a.Length != destination.Length || b.Length != destination.Length)
            throw new ArgumentException("Each column must be as long as the destination.");
        if (a.Overlaps(destination) || b.Overlaps(destination))
            throw new ArgumentException("The destination must not overlap a column.");
    }

    private void Run(nint* columns, nint destination, int rows, int degree)
    {
        if (degree == 1 || rows <= WorkLength)
            RunRange(columns, destination, 0, rows);
        else
            RunInParallel((nint)columns, destination, rows, degree);
    }

    private void RunInParallel(nint columns, nint destination, int rows, int degree) =>
        Parallel.For(
            0,
            (rows + WorkLength - 1) / WorkLength,
            new ParallelOptions { MaxDegreeOfParallelism = degree },
            work => RunRange((nint*)columns, destination, work * WorkLength, Math.Min(rows, (work + 1) * WorkLength))
        );

    private void RunRange(nint* columns, nint destination, int from, int to)
    {
        var here = stackalloc nint[Symbols.Length];
        // Some rows twice, so that each vector of results is stored within one line of the cache.
        var lead = (int)(-(destination / sizeof(double) + from) & (LineLength - 1));
        if (lead > 0 && to - from >= ChunkLength)
        {
            RunChunk(here, columns, destination, from, LineLength);
            from += lead;
        }
        for (var start = from; start < to; start += ChunkLength)
            RunChunk(here, columns, destination, start, Math.Min(ChunkLength, to - start));
    }

    private void RunChunk(nint* here, nint* columns, nint destination, int start, int rows)
    {
        for (var i = 0; i < Symbols.Length; i++)
            here[i] = columns[i] + (nint)start * sizeof(double);
        RunChunk(here, (double*)destination + start, rows, start);
    }

    /// <summary>A chunk: all lanes at once, then those that were not vouched for one by one.</summary>
    private void RunChunk(nint* columns, double* destination, int rows, int firstRow)
    {
        var whole = 0;
        if (batch.Value is var (code, lanes))
        {
            whole = rows - rows % lanes;
            if (whole > 0 && code((nint)columns, (nint)destination, whole) && whole == rows)
                return;
        }
        new Span<double>(destination + whole, rows - whole).Fill(double.NaN);
        for (var row = 0; row < rows; row++)
        {
            if (double.IsNaN(destination[row]))
                destination[row] = EvaluateRow(columns, row, firstRow);
        }
    }

    /// <summary>The value at a point of a batch that its lanes do not vouch for.</summary>
    private double EvaluateRest(ReadOnlySpan<double> values)
    {
        if (rest.Value is { } code)
        {
            fixed (double* address = values)
            {
                var value = code((nint)address);
                if (!double.IsNaN(value))
                    return value;
            }
        }
        return careful.Evaluate(values);
    }

    [SkipLocalsInit]
    private double EvaluateRow(nint* columns, int row, int firstRow)
    {
        var count = Symbols.Length;
        Span<double> values = count <= 64 ? stackalloc double[64] : new double[count];
        for (var i = 0; i < count; i++)
            values[i] = ((double*)columns[i])[row];
        try
        {
            return EvaluateRest(values[..count]);
        }
        catch (Exception e) when (e is ArgumentException or ArithmeticException)
        {
            var message = $"Row {firstRow + row}: {e.Message}";
            throw e is ArgumentException ? new ArgumentException(message, e) : new ArithmeticException(message, e);
        }
    }
}
