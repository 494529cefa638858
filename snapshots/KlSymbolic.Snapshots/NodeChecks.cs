using System.ComponentModel;
using System.Diagnostics;

namespace KlSymbolic.Snapshots;

/// <summary>Checks that node runs in a folder with packages of its own; where these or node are not installed, the test is skipped.</summary>
internal static class NodeChecks
{
    /// <summary>Fails unless node ends without an error.</summary>
    /// <param name="folder">The folder of the checks.</param>
    /// <param name="install">How its packages are installed, for the reason of a skip.</param>
    /// <param name="arguments">What node is called with.</param>
    /// <param name="variables">Variables of the environment.</param>
    public static void Run(
        string folder,
        string install,
        IEnumerable<string> arguments,
        params IEnumerable<(string Name, string Value)> variables
    )
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            Assert.Skip($"The packages are not installed: {install}");
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var node = Start(start);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        Assert.True(node.ExitCode == 0, output + errors.Result);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no node on this machine.");
            throw;
        }
    }
}
