using System.Diagnostics;
using KlSymbolic.Cli.Repl;

namespace KlSymbolic.Cli.Tests.Repl;

public sealed class ReplLoopTests
{
    [Fact]
    public void Commands_are_those_of_the_command_line()
    {
        var (output, commands) = Answer(
            "klsym list",
            "",
            "help",
            "help eval",
            "describe Gamma --ascii",
            "exit",
            "list"
        );

        Assert.Equal(["list", "--help", "eval --help", "describe Gamma --ascii"], commands);
        Assert.Equal("", output);
    }

    [Fact]
    public void The_last_formula_can_be_used_again()
    {
        var (output, commands) = Answer("derive Poisson(a) Poisson(b)", "_", "check Poisson(a) Poisson(b) _");

        Assert.Equal(["derive Poisson(a) Poisson(b)", "check Poisson(a) Poisson(b) a*log(a/b) + b - a"], commands);
        Assert.Equal("a*log(a/b) + b - a\n", output);
    }

    [Fact]
    public void Where_there_is_no_last_formula_it_says_so()
    {
        Assert.Contains("there is none yet", Answer("_").Output, StringComparison.Ordinal);
        Assert.Contains(
            "no one formula",
            Answer("derive Cauchy(0, 1) Normal(0, 1)", "check a b _").Output,
            StringComparison.Ordinal
        );
        Assert.Contains("not closed", Answer("derive \"a").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_it_reads_commands_until_exit()
    {
        Assert.SkipUnless(
            File.Exists("/usr/bin/script") && OperatingSystem.IsLinux(),
            "script of util-linux is not here"
        );
        var start = new ProcessStartInfo(
            "/usr/bin/script",
            ["-qec", $"dotnet {Path.Combine(AppContext.BaseDirectory, "klsym.dll")}", "/dev/null"]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm";
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(
            "derive Poisson(a) Poisson(b) --steps none\rcheck Poisson(a) Poisson(b) _\rexit\r"
        );
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("KL(P‖Q) =", output, StringComparison.Ordinal);
        Assert.Contains("Proven", output, StringComparison.Ordinal);
    }

    /// <summary>The commands that lines lead to, run inside this process.</summary>
    private static (string Output, List<string> Commands) Answer(params string[] lines)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var (queue, commands) = (new Queue<string>(lines), new List<string>());
        new ReplLoop(
            output,
            _ => queue.TryDequeue(out var line) ? line : null,
            words =>
            {
                commands.Add(string.Join(' ', words));
                return 0;
            },
            words => Session.Run([.. words]) is { ExitCode: 0 } run ? run.Out : null
        ).Run();
        return (output.ToString(), commands);
    }
}
