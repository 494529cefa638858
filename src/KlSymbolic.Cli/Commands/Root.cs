using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;

namespace KlSymbolic.Cli.Commands;

/// <summary>The command line as a whole.</summary>
internal static class Root
{
    /// <summary>Name and version of the program.</summary>
    public static string Version =>
        "klsym "
        + typeof(Root)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    /// <summary>The name of the option that silences every verb.</summary>
    public const string Quiet = "--quiet";

    /// <summary>All verbs.</summary>
    public static RootCommand Create(Streams streams)
    {
        var root = new RootCommand("Derives, evaluates and checks closed forms of Kullback-Leibler divergences.")
        {
            DeriveCommand.Create(streams),
            DocsCommand.Create(streams),
            EvalCommand.Create(streams),
            CheckCommand.Create(streams),
            ListCommand.Create(streams),
            DescribeCommand.Create(streams),
            VerifyCommand.Create(streams),
            ExplainCommand.Create(streams),
            ProjectCommand.Create(streams),
            CompletionCommand.Create(streams),
        };
        root.Options.Add(
            new Option<bool>(Quiet, "-q")
            {
                Description = "No output and no progress: only errors and the exit code",
                Recursive = true,
            }
        );
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                option.Action = new HelpWithExamples(help);
                // A formula or a path may begin with a slash.
                option.Aliases.Remove("/?");
                option.Aliases.Remove("/h");
            }
        }
        return root;
    }
}
