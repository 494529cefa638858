using System.Text;

namespace KlSymbolic.Cli.Docs;

/// <summary>Files of text that are read and written whole: UTF-8, and never left half written.</summary>
internal static class TextFile
{
    private const int MaximumLength = 16 << 20;

    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, with its byte order mark as its first character where it has one.</summary>
    /// <exception cref="UsageException">It cannot be read, or is no UTF-8.</exception>
    public static string Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw new UsageException($"'{path}' is a folder; give the files in it.");
            if (new FileInfo(path).Length > MaximumLength)
                throw new UsageException($"'{path}' has more than {MaximumLength >> 20} MB.");
            return utf8.GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"'{path}' is not UTF-8; save it in that encoding.");
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw new UsageException($"'{path}' cannot be read: {Output.Complaint.OneLine(e.Message)}");
        }
    }

    /// <summary>Replaces or makes a file in one step: a reader sees the old text or the new one.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, string text)
    {
        string? temporary = null;
        try
        {
            // Through a link, for the link is to stay one.
            var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
            var target = link?.FullName ?? Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            temporary = $"{target}.{Path.GetRandomFileName()}";
            File.WriteAllBytes(temporary, utf8.GetBytes(text));
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            Remove(temporary);
            throw new UsageException($"'{path}' cannot be written: {Output.Complaint.OneLine(e.Message)}");
        }
    }

    private static void Remove(string? temporary)
    {
        try
        {
            if (temporary is not null)
                File.Delete(temporary);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            // What cannot be written can often not be deleted either; the first error is the one to tell.
        }
    }

    private static bool IsRefusal(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
