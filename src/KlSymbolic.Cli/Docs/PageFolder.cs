using System.Collections.Concurrent;
using KlSymbolic.Cli.Output;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Docs;

/// <summary>A folder of pages that are derived from a selection: written, or compared with what is there.</summary>
internal sealed class PageFolder(string root, DocumentSelection selection, DocumentFormat format, Streams streams)
{
    private static readonly string[] folders = ["families", "pairs", "structured"];

    /// <summary>Writes the pages that differ; all of them at the end, so that an end before it changes nothing.</summary>
    public int Write(CancellationToken cancellation)
    {
        using var staged = new StagedFolder(root);
        if (!Make(staged.Add, cancellation))
        {
            streams.Error.WriteLine($"klsym: stopped; nothing in '{root}' was changed");
            return ExitCode.Cancelled;
        }
        var (written, unchanged) = staged.Commit();
        PlannedFiles.Tell(written, unchanged, streams);
        return ExitCode.Success;
    }

    /// <summary>Writes nothing; names what differs, and pages that would not be written any more.</summary>
    /// <param name="remedy">The command that writes them.</param>
    /// <param name="cancellation">Stops the work.</param>
    public int Check(string remedy, CancellationToken cancellation)
    {
        var comparison = new FileComparison();
        var planned = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        if (!Make(Compare, cancellation))
        {
            streams.Error.WriteLine("klsym: stopped before all pages were compared");
            return ExitCode.Cancelled;
        }
        return comparison.Report(Stale(planned), remedy, streams);

        void Compare(DocumentFile file)
        {
            var path = Path.Combine(root, file.Path);
            planned[path] = true;
            comparison.Add(path, file.Text);
        }
    }

    /// <summary>Makes every page; false where that was stopped.</summary>
    private bool Make(Action<DocumentFile> receive, CancellationToken cancellation)
    {
        var bar = new DocumentBar(streams);
        try
        {
            Documentation.Write(selection, format, receive, bar, cancellation);
            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            bar.End();
        }
    }

    /// <summary>Pages of the same format in the folders that are written to, which would not be written.</summary>
    private List<string> Stale(ConcurrentDictionary<string, bool> planned)
    {
        var extension = Path.GetExtension(planned.Keys.First(IsPage));
        return
        [
            .. folders
                .Select(f => Path.Combine(root, f))
                .Where(Directory.Exists)
                .SelectMany(f => Directory.EnumerateFiles(f, "*" + extension))
                .Where(f => !planned.ContainsKey(f))
                .Order(StringComparer.Ordinal),
        ];
    }

    private bool IsPage(string path) => folders.Any(f => Path.GetDirectoryName(path) == Path.Combine(root, f));
}
