using System.Diagnostics;
using System.Text;

namespace KlSymbolic.Cli.Repl;

/// <summary>Runs one command as a process of its own on the same terminal, so that Ctrl-C ends the command and nothing else.</summary>
internal static class ReplChild
{
    /// <summary>Runs a command; returns its exit code.</summary>
    public static int Run(IEnumerable<string> words)
    {
        using var process = Process.Start(Start(words))!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Runs a command; returns what it writes, or null where it fails.</summary>
    public static string? Read(IEnumerable<string> words)
    {
        var start = Start(words);
        start.RedirectStandardOutput = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == ExitCode.Success ? output : null;
    }

    private static ProcessStartInfo Start(IEnumerable<string> words)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program);
        // Run by the dotnet host, the program is the host's first argument.
        if (Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (var word in words)
            start.ArgumentList.Add(word);
        return start;
    }
}
