using System.Diagnostics;

namespace KlSymbolic.Tests.Notation.Foreign;

/// <summary>A Python on this machine that has the packages asked for.</summary>
internal static class Python
{
    private static readonly string[] candidates = ["python3", "/usr/bin/python3"];

    /// <summary>The output of a script, or null where no Python here has the packages.</summary>
    public static string? Run(string script, params string[] packages)
    {
        var import = "import " + string.Join(", ", packages);
        foreach (var candidate in candidates)
        {
            if (Execute(candidate, import) is (0, _, _))
            {
                var (exitCode, output, error) = Execute(candidate, script) ?? (-1, "", "");
                Assert.True(exitCode == 0, error);
                return output;
            }
        }
        return null;
    }

    private static (int ExitCode, string Output, string Error)? Execute(string program, string script)
    {
        var start = new ProcessStartInfo(program, ["-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(script);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
