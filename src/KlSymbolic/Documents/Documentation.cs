using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace KlSymbolic.Documents;

/// <summary>Pages on families and on pairs of them: definitions, closed forms, conditions, derivations, gradients, code, references.</summary>
/// <remarks>The same selection gives the same bytes everywhere. Thread safe.</remarks>
public static class Documentation
{
    /// <summary>The title of a set of pages.</summary>
    internal const string Title = "Kullback-Leibler divergences";

    /// <summary>The files of a set of pages: an index, a page for each family, and one for each family as P against others.</summary>
    /// <param name="selection">What the pages are about.</param>
    /// <param name="format">Their format.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The files in the order of their paths.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ImmutableArray<DocumentFile> Write(
        DocumentSelection selection,
        DocumentFormat format,
        CancellationToken cancellation = default
    )
    {
        var files = new ConcurrentBag<DocumentFile>();
        Write(selection, format, files.Add, cancellation: cancellation);
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>The same, each file as soon as it is made, so that they need not all be held.</summary>
    /// <param name="selection">What the pages are about.</param>
    /// <param name="format">Their format.</param>
    /// <param name="receive">Takes a file; called in any order, by as many threads as there are processors.</param>
    /// <param name="progress">Is told of each pair that was derived and of each page that was made; null for nobody.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static void Write(
        DocumentSelection selection,
        DocumentFormat format,
        Action<DocumentFile> receive,
        IProgress<DocumentProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var pages = new PageSet(selection, format);
        InParallel("pairs derived", pages.Derivations, derive => derive(), progress, cancellation);
        InParallel("pages made", pages.Files(), make => receive(make()), progress, cancellation);
    }

    /// <summary>Does all of the work, one piece after another on each processor.</summary>
    private static void InParallel<T>(
        string doing,
        ImmutableArray<T> work,
        Action<T> perform,
        IProgress<DocumentProgress>? progress,
        CancellationToken cancellation
    )
    {
        var settings = new ParallelOptions
        {
            CancellationToken = cancellation,
            // Without a bound the loop takes every thread that the pool grows by while it works.
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        };
        var done = 0;
        try
        {
            // Pieces differ much in size, so that none is handed out before it is begun.
            Parallel.ForEach(
                Partitioner.Create(work, EnumerablePartitionerOptions.NoBuffering),
                settings,
                piece =>
                {
                    perform(piece);
                    progress?.Report(new(doing, Interlocked.Increment(ref done), work.Length));
                }
            );
        }
        catch (AggregateException e) when (e.InnerException is { } first)
        {
            ExceptionDispatchInfo.Capture(first).Throw();
        }
    }
}
