using System.Diagnostics;

namespace KlSymbolic.Analyzers.Tests.Package;

/// <summary>A copy of a sample in a folder of its own, with a feed and a package cache of its own.</summary>
internal sealed class OutsideProject : IDisposable
{
    private const string Version = "0.0.1-outside";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("klsymbolic-sample-");
    private readonly string name;

    public OutsideProject(string name)
    {
        this.name = name;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "tests", "samples", name)))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        Directory.CreateDirectory(Feed);
        File.WriteAllText(
            Path.Combine(folder.FullName, "nuget.config"),
            """
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="packages" />
              </config>
              <packageSources>
                <clear />
                <add key="local" value="feed" />
              </packageSources>
            </configuration>
            """
        );
    }

    private string Feed => Path.Combine(folder.FullName, "feed");

    private static string Configuration { get; } =
        Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))
            .StartsWith("release", StringComparison.OrdinalIgnoreCase)
            ? "Release"
            : "Debug";

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Packs a project of the repository, as it is built already, into the feed.</summary>
    public Task<BuildRun> PackAsync(string project, CancellationToken cancellation) =>
        RunAsync(
            Root,
            ["pack", $"src/{project}", "--no-build", "-c", Configuration, "-o", Feed, $"-p:PackageVersion={Version}"],
            cancellation
        );

    /// <summary>Restores and builds the copy.</summary>
    public Task<BuildRun> BuildAsync(CancellationToken cancellation) =>
        RunAsync(
            folder.FullName,
            ["build", $"{name}.csproj", $"-p:KlSymbolicVersion={Version}", "-p:RunAnalyzers=true", "-clp:NoSummary"],
            cancellation
        );

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<BuildRun> RunAsync(string where, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [.. arguments, "-nologo", "-v:minimal", "-tl:off", "-nodeReuse:false"]
        )
        {
            WorkingDirectory = where,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, output, folder.FullName);
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "KlSymbolic.sln")))
                return at.FullName;
        }
        throw new DirectoryNotFoundException($"No KlSymbolic.sln above {AppContext.BaseDirectory}.");
    }
}
