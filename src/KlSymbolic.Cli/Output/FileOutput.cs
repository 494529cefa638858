using System.CommandLine;
using System.Text;
using KlSymbolic.Cli.Input;

namespace KlSymbolic.Cli.Output;

/// <summary>Documents that are written to files.</summary>
internal static class FileOutput
{
    /// <summary>An option that takes a file name.</summary>
    public static Option<string> Option(string name, string description) =>
        new(name) { Description = description, HelpName = "file" };

    /// <summary>Writes a document in UTF-8, where a file was named.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string? path, Func<string> document)
    {
        if (path is null)
            return;
        try
        {
            File.WriteAllText(path, document(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (FileProblem.IsRefusal(e))
        {
            throw FileProblem.OfWriting(path, e);
        }
    }
}
