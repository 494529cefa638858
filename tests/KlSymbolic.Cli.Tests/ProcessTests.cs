using System.Diagnostics;

namespace KlSymbolic.Cli.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task Help_names_the_purpose_and_succeeds()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "klsym.dll"), "--help"])
        {
            RedirectStandardOutput = true,
        };

        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("Kullback-Leibler", output, StringComparison.Ordinal);
    }
}
