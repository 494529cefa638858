using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace KlSymbolic.Cli.Tests;

/// <summary>Runs the checks of <c>tests/browser</c>, where what they need is installed; else the test is skipped.</summary>
internal static class Browser
{
    private static readonly string[] names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Chromium as a program; null where there is none.</summary>
    public static string? Chromium { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM")
        ?? (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <summary>Fails unless the checks of a file pass.</summary>
    public static void Check(string file, params IEnumerable<(string Name, string Value)> variables)
    {
        if (!Directory.Exists(Path.Combine(Folder(), "node_modules")))
            Assert.Skip("The packages are not installed: npm install --prefix tests/browser");
        var start = new ProcessStartInfo("node", ["--test", file])
        {
            WorkingDirectory = Folder(),
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

    private static string Folder() =>
        Path.GetFullPath(
            Path.Combine(
                AppContext.BaseDirectory,
                typeof(Browser)
                    .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                    .Single(attribute => attribute.Key == "BrowserChecks")
                    .Value!
            )
        );
}
