using System.Text;

namespace KlSymbolic.Documents.Gallery;

/// <summary>The style and the script of the site, which are resources of the assembly.</summary>
internal static class GalleryFiles
{
    /// <summary>The text of a file; lines end in LF.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(GalleryFiles).Assembly.GetManifestResourceStream(
            $"KlSymbolic.Documents.Gallery.{name}"
        )!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
