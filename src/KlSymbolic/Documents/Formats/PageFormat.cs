using System.Collections.Immutable;
using KlSymbolic.Documents.Blocks;

namespace KlSymbolic.Documents.Formats;

/// <summary>Writes pages in one format. The same blocks give the same bytes; lines end in LF. Immutable.</summary>
internal abstract class PageFormat
{
    /// <summary>What file names end with, such as <c>.md</c>.</summary>
    public abstract string Extension { get; }

    /// <summary>The page.</summary>
    /// <param name="path">Its path without extension, relative to the folder of all pages.</param>
    /// <param name="blocks">What it says.</param>
    public abstract string Write(string path, ImmutableArray<Block> blocks);

    /// <summary>How a page is reached from another one; empty for the same page.</summary>
    protected string Relative(string from, string? to)
    {
        if (to is null || to == from)
            return "";
        var folder = from.LastIndexOf('/');
        return folder < 0 ? to + Extension
            : to.StartsWith(from.Substring(0, folder + 1), StringComparison.Ordinal)
                ? to.Substring(folder + 1) + Extension
            : "../" + to + Extension;
    }
}
