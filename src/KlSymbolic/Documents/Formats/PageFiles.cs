using System.Text;

namespace KlSymbolic.Documents.Formats;

/// <summary>Files that go with pages, which are resources of the assembly: style and script of the site, and the package for LaTeX.</summary>
internal static class PageFiles
{
    /// <summary>The text of a file; lines end in LF.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream($"KlSymbolic.Documents.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
