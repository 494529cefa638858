using System.Text;
using KlSymbolic.Cli.Input;

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
        catch (Exception e) when (FileProblem.IsRefusal(e))
        {
            throw FileProblem.OfReading(path, e);
        }
    }

    /// <summary>The text of a file; null where there is none.</summary>
    /// <exception cref="UsageException">It cannot be read, or is no UTF-8.</exception>
    public static string? ReadIfThere(string path) => File.Exists(path) ? Read(path) : null;

    /// <summary>Replaces or makes a file in one step: a reader sees the old text or the new one.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, string text)
    {
        string? temporary = null;
        try
        {
            var target = Target(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            temporary = $"{target}.{Path.GetRandomFileName()}";
            File.WriteAllBytes(temporary, utf8.GetBytes(text));
            Place(temporary, path);
        }
        catch (Exception e) when (FileProblem.IsRefusal(e))
        {
            Remove(temporary);
            throw FileProblem.OfWriting(path, e);
        }
        catch (UsageException)
        {
            Remove(temporary);
            throw;
        }
    }

    /// <summary>Moves a file to where another may be, with the rights that this one has.</summary>
    /// <exception cref="UsageException">It cannot be written there.</exception>
    public static void Place(string from, string path)
    {
        try
        {
            var target = Target(path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(from, File.GetUnixFileMode(target));
            File.Move(from, target, overwrite: true);
        }
        catch (Exception e) when (FileProblem.IsRefusal(e))
        {
            throw FileProblem.OfWriting(path, e);
        }
    }

    /// <summary>Where a path leads: through a link, for the link is to stay one.</summary>
    private static string Target(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null)?.FullName
        ?? Path.GetFullPath(path);

    private static void Remove(string? temporary)
    {
        try
        {
            if (temporary is not null)
                File.Delete(temporary);
        }
        catch (Exception e) when (FileProblem.IsRefusal(e))
        {
            // What cannot be written can often not be deleted either; the first error is the one to tell.
        }
    }
}
