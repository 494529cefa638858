using System.Diagnostics;
using System.Reflection;
using KlSymbolic.Cli.Tests.Readme;

namespace KlSymbolic.Packages.Tests;

/// <summary>A folder outside the repository with a feed of all packages, and a package cache of its own.</summary>
/// <remarks>Packages of others are taken from this machine's cache, so that nothing is asked of a network.</remarks>
public sealed class Outsider : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("klsymbolic-outside-");

    /// <summary>The folder.</summary>
    public string Folder => folder.FullName;

    /// <summary>Where the packages are.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The version of the packages.</summary>
    public static string Version { get; } =
        typeof(Kl)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var cache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="feed" />
                <add key="machine" value="{cache}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="local">
                  <package pattern="KlSymbolic*" />
                  <package pattern="klsym*" />
                </packageSource>
                <packageSource key="machine">
                  <package pattern="*" />
                </packageSource>
              </packageSourceMapping>
            </configuration>
            """
        );
        var pack = await RunAsync(
            Repository.File("."),
            ["pack", "KlSymbolic.sln", "--no-build", "-c", Configuration, "-o", Feed, "-v:quiet", "-tl:off"]
        );
        Assert.True(pack.ExitCode == 0, $"dotnet pack --no-build failed; is the solution built?\n{pack.Output}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Copies a sample of the repository here.</summary>
    public void Copy(string sample)
    {
        var from = Repository.File($"tests/samples/{sample}");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            Write(
                Path.GetRelativePath(from, file),
                File.ReadAllText(file).Replace("$(KlSymbolicVersion)", Version, StringComparison.Ordinal)
            );
    }

    /// <summary>Writes a file here.</summary>
    public void Write(string path, string text)
    {
        var target = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }

    /// <summary>Runs dotnet here, with a package cache here.</summary>
    public Task<(int ExitCode, string Output)> DotnetAsync(params string[] arguments) =>
        RunAsync("dotnet", Folder, arguments, ("NUGET_PACKAGES", Path.Combine(Folder, "packages")));

    /// <summary>Runs dotnet in a folder.</summary>
    private static Task<(int ExitCode, string Output)> RunAsync(string where, string[] arguments) =>
        RunAsync("dotnet", where, arguments);

    /// <summary>Runs a program in a folder; returns what it writes, errors included.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program,
        string where,
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = where,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["RunAnalyzers"] = "true";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await error);
    }

    private static string Configuration { get; } =
        Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))
            .StartsWith("release", StringComparison.OrdinalIgnoreCase)
            ? "Release"
            : "Debug";
}
