using KlSymbolic.Cli.Output;

namespace KlSymbolic.Cli.Input;

/// <summary>What is wrong with a file that cannot be read or written, in one line that names it once.</summary>
internal static class FileProblem
{
    /// <summary>Whether an error is the system's refusal of a file, and none of the program.</summary>
    public static bool IsRefusal(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>A file that cannot be read.</summary>
    /// <param name="path">The file, as it was named.</param>
    /// <param name="e">The refusal.</param>
    public static UsageException OfReading(string path, Exception e) =>
        new(
            e switch
            {
                FileNotFoundException or DirectoryNotFoundException =>
                    $"there is no file '{Name(path)}'{(Path.IsPathRooted(path) ? "" : " in this folder")}; check its name.",
                UnauthorizedAccessException when Directory.Exists(path) =>
                    $"'{Name(path)}' is a folder, and a file is needed.",
                UnauthorizedAccessException =>
                    $"the file '{Name(path)}' may not be read by you; check its permissions.",
                _ => $"the file '{Name(path)}' cannot be read: {Complaint.OneLine(e.Message)}",
            }
        );

    /// <summary>A file that cannot be written.</summary>
    /// <param name="path">The file, as it was named.</param>
    /// <param name="e">The refusal.</param>
    public static UsageException OfWriting(string path, Exception e) =>
        new(
            e switch
            {
                DirectoryNotFoundException =>
                    $"'{Name(path)}' cannot be written: there is no folder '{Name(Path.GetDirectoryName(path) ?? "")}'; make it first.",
                UnauthorizedAccessException when Directory.Exists(path) =>
                    $"'{Name(path)}' is a folder; name a file to write to.",
                UnauthorizedAccessException =>
                    $"'{Name(path)}' may not be written by you; name another place, or check its permissions.",
                _ => $"'{Name(path)}' cannot be written: {Complaint.OneLine(e.Message)}",
            }
        );

    private static string Name(string path) => Complaint.OneLine(path);
}
