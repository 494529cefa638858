using KlSymbolic.Cli.Tests.Readme;
using KlSymbolic.Snapshots;

namespace KlSymbolic.Cli.Tests;

/// <summary>Runs the checks of <c>tests/browser</c>, where what they need is installed; else the test is skipped.</summary>
internal static class Browser
{
    private static readonly string[] names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Chromium as a program; null where there is none.</summary>
    public static string? Chromium { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM")
        ?? names.Select(Programs.Find).FirstOrDefault(found => found is not null);

    /// <summary>Fails unless the checks of a file pass.</summary>
    public static void Check(string file, params IEnumerable<(string Name, string Value)> variables) =>
        NodeChecks.Run(
            Repository.File("tests/browser"),
            "npm install --prefix tests/browser",
            ["--test", file],
            variables
        );
}
