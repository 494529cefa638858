using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace KlSymbolic.Cli.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task Help_names_the_purpose_and_succeeds()
    {
        var (exitCode, output, _) = await Run("", "--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("Kullback-Leibler", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirected_output_is_plain_utf8()
    {
        var (exitCode, output, error) = await Run("", "derive", "Normal(m, s)", "Normal(0, 1)");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("KL(P‖Q) = ", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task An_error_is_one_line_on_the_error_stream_and_exit_code_64()
    {
        var (exitCode, output, error) = await Run("", "derive", "Normal(0, 0)", "Normal(0, 1)");

        Assert.Equal((64, ""), (exitCode, output));
        Assert.StartsWith("klsym: P, column 11: sigma > 0 is required", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_reads_standard_input()
    {
        var (exitCode, output, _) = await Run("""{"p":3}""" + "\n", "eval", "--jsonl");

        Assert.Equal(1, exitCode);
        Assert.Contains("\"status\":\"invalid\"", output, StringComparison.Ordinal);
    }

    /// <summary>A process that inherits an ignored Ctrl-C never sees one; a request to end takes the same way.</summary>
    [Fact]
    public async Task A_check_that_is_stopped_reports_what_was_done()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        var cancellation = TestContext.Current.CancellationToken;
        using var process = Start("verify", "Exponential", "Poisson", "--cases", "100000", "--report", "json");
        Assert.Contains("seed", await process.StandardError.ReadLineAsync(cancellation), StringComparison.Ordinal);
        // The first laws are decided in that much work, all of them never.
        while (process.TotalProcessorTime < TimeSpan.FromSeconds(4))
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var report = JsonNode.Parse(await process.StandardOutput.ReadToEndAsync(cancellation))!;
        await process.WaitForExitAsync(cancellation);

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("klsym: stopped after ", await error, StringComparison.Ordinal);
        Assert.NotEmpty(report["results"]!.AsArray());
        Assert.True((int)report["decided"]! > 0);
        Assert.Equal(0, (int)report["broken"]!);
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(string input, params string[] args)
    {
        using var process = Start(args);
        var cancellation = TestContext.Current.CancellationToken;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output, await error);
    }

    private static Process Start(params string[] args) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "klsym.dll"), .. args])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            }
        )!;
}
