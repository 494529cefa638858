using System.CommandLine;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym completion SHELL</c>: the script with which a shell completes verbs, options and families.</summary>
internal static class CompletionCommand
{
    private static readonly string[] shells = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong(shells);
        var verb = new Verb("completion", "Prints the script with which a shell completes verbs, options and families.")
        {
            Examples =
            [
                "completion bash >> ~/.bashrc",
                "completion zsh >> ~/.zshrc",
                "completion fish > ~/.config/fish/completions/klsym.fish",
                "completion pwsh >> $PROFILE",
            ],
            Arguments = { shell },
        };
        verb.SetAction(parsed =>
        {
            streams.Out.Write(
                parsed.GetRequiredValue(shell) switch
                {
                    "bash" => Bash,
                    "zsh" => Zsh,
                    "fish" => Fish,
                    _ => PowerShell,
                }
            );
            return ExitCode.Success;
        });
        return verb;
    }

    /// <summary>The program is asked itself; where it knows nothing, files are offered.</summary>
    private const string Bash = """
        _klsym() {
            local word="${COMP_WORDS[COMP_CWORD]}" line
            COMPREPLY=()
            while IFS= read -r line; do
                [[ "$line" == "$word"* ]] && COMPREPLY+=("$line")
            done < <(klsym "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
            (( ${#COMPREPLY[@]} )) || compopt -o default 2>/dev/null
        }
        complete -F _klsym klsym

        """;

    private const string Zsh = """
        _klsym() {
            local -a found
            found=("${(@f)$(klsym "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            if [[ -n "${found[1]}" ]]; then compadd -a found; else _files; fi
        }
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
        compdef _klsym klsym

        """;

    private const string Fish = """
        function __klsym_complete
            set -l line (commandline -cp)
            klsym "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c klsym -a '(__klsym_complete)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName klsym -ScriptBlock {
            param($word, $ast, $position)
            klsym "[suggest:$position]" "$ast" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;
}
