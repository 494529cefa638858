using System.Diagnostics;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("klsym de", "derive describe")]
    [InlineData("klsym derive --f", "--format")]
    [InlineData("klsym derive --steps ", "full none short")]
    [InlineData("klsym describe Gam", "Gamma")]
    [InlineData("klsym verify Normal Lap", "Laplace")]
    [InlineData("klsym completion b", "bash")]
    public async Task Bash_completes_by_the_script(string line, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "bash is not at home here");
        var script = $$"""
            klsym() { dotnet "{{Path.Combine(AppContext.BaseDirectory, "klsym.dll")}}" "$@"; }
            source /dev/stdin <<< "$(klsym completion bash)"
            COMP_LINE="$1" COMP_POINT=${#1}
            COMP_WORDS=($1); [[ "$1" == *" " ]] && COMP_WORDS+=("")
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _klsym
            echo "${COMPREPLY[*]}"
            """;
        var start = new ProcessStartInfo("bash", ["-c", script, "bash", line]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, output.TrimEnd());
    }

    [Theory]
    [InlineData("bash", "complete -F _klsym klsym")]
    [InlineData("zsh", "compdef _klsym klsym")]
    [InlineData("fish", "complete -c klsym")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName klsym")]
    public void Each_shell_has_a_script_that_asks_the_program(string shell, string registration)
    {
        var run = Session.Run("completion", shell);

        Assert.Contains(registration, run.Out, StringComparison.Ordinal);
        Assert.Contains("[suggest:", run.Out, StringComparison.Ordinal);
    }
}
