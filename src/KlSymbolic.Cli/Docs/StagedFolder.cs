using System.Collections.Concurrent;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Docs;

/// <summary>Files of a folder that are made one by one and put in their places together: until then the folder is as it was.</summary>
/// <remarks>What changes waits in a folder inside it, which is removed in any case. Files may be added by several threads.</remarks>
internal sealed class StagedFolder : IDisposable
{
    private readonly string root;
    private readonly string staging;
    private readonly bool isNew;
    private readonly ConcurrentBag<string> changed = [];
    private int count;

    public StagedFolder(string root)
    {
        this.root = root;
        isNew = !Directory.Exists(root);
        staging = Path.Combine(root, ".klsym-" + Path.GetRandomFileName());
    }

    /// <summary>Takes a file; where it is there already with this text, nothing is done.</summary>
    /// <exception cref="UsageException">It cannot be read or written.</exception>
    public void Add(DocumentFile file)
    {
        Interlocked.Increment(ref count);
        if (TextFile.ReadIfThere(Path.Combine(root, file.Path)) == file.Text)
            return;
        TextFile.Write(Path.Combine(staging, file.Path), file.Text);
        changed.Add(file.Path);
    }

    /// <summary>Puts all files in their places.</summary>
    /// <returns>How many were written, and how many were as they should be.</returns>
    /// <exception cref="UsageException">One cannot be written.</exception>
    public (int Written, int Unchanged) Commit()
    {
        foreach (var path in changed.Order(StringComparer.Ordinal))
            TextFile.Place(Path.Combine(staging, path), Path.Combine(root, path));
        return (changed.Count, count - changed.Count);
    }

    /// <summary>Removes what was not put in place, and the folder too if it was made for nothing.</summary>
    public void Dispose()
    {
        try
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
            if (isNew && Directory.Exists(root) && !Directory.EnumerateFileSystemEntries(root).Any())
                Directory.Delete(root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What could not be written can often not be deleted either; the first error is the one to tell.
        }
    }
}
