using System.Collections.Concurrent;

namespace KlSymbolic.Cli.Tests.Readme;

/// <summary>What the documents tell people to type works, and prints what they say.</summary>
public sealed class SnippetTests
{
    /// <summary>Commands beside the tool; the tests of the packages run those that pack and install.</summary>
    private static readonly string[] otherCommands =
    [
        "dotnet test -c Release",
        "dotnet pack src/KlSymbolic.Cli -o artifacts/feed",
        "dotnet tool install klsym --tool-path artifacts/tools --source artifacts/feed",
    ];

    private static readonly ConcurrentDictionary<string, Lazy<Session>> runs = new(StringComparer.Ordinal);

    private static readonly Lazy<DirectoryInfo> scratch = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("klsymbolic-snippets-");
        folder.CreateSubdirectory("artifacts");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder;
    });

    /// <summary>The documents that people type from.</summary>
    public static TheoryData<string> Documents => ["README.md", "README.zh-CN.md", "docs/cli.md", "docs/json.md"];

    [Theory, MemberData(nameof(Documents))]
    public void Every_command_succeeds(string document)
    {
        var lines = Blocks(document).Where(b => b.Language == "sh").SelectMany(b => b.Lines).Where(IsCommand).ToList();

        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            if (ShellLine.ToolArguments(line) is not { } arguments)
            {
                Assert.Contains(line, otherCommands);
                continue;
            }
            var run = Run(arguments);
            Assert.True((run.ExitCode, run.Error) is (0, ""), $"{line}: {run.ExitCode} {run.Error}");
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_session_prints_what_is_shown(string document)
    {
        foreach (var block in Blocks(document).Where(b => b.Language == "console"))
        {
            var (printed, code) = (new List<string>(), 0);
            foreach (var command in block.Lines.Where(l => l.StartsWith("$ ", StringComparison.Ordinal)))
            {
                printed.Add(command);
                if (command == "$ echo $?")
                {
                    printed.Add(code.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    continue;
                }
                var arguments = ShellLine.ToolArguments(command[2..]);
                Assert.True(arguments is not null, $"not the tool: {command}");
                var run = Run(arguments);
                code = run.ExitCode;
                printed.AddRange((run.Out + run.Error).TrimEnd('\n').Split('\n'));
            }
            Assert.Equal(block.Lines, printed);
        }
    }

    [Fact]
    public void The_chinese_readme_has_the_blocks_of_the_english_one()
    {
        var (english, chinese) = (Blocks("README.md"), Blocks("README.zh-CN.md"));

        Assert.Equal(english.Select(Text), chinese.Select(Text));

        static string Text(MarkdownBlock block) => $"{block.Language}\n{string.Join('\n', block.Lines)}";
    }

    [Fact]
    public void The_chinese_readme_has_the_sections_pictures_links_and_numbers_of_the_english_one()
    {
        var (english, chinese) = (Prose("README.md"), Prose("README.zh-CN.md"));

        Assert.Equal(english.Count(l => l.StartsWith('#')), chinese.Count(l => l.StartsWith('#')));
        Assert.Equal(english.Count(l => l.StartsWith('|')), chinese.Count(l => l.StartsWith('|')));
        Assert.Equal(Links(english), Links(chinese));

        static List<string> Prose(string path) =>
            [.. Repository.Read(path).Split("```").Where((_, i) => i % 2 == 0).SelectMany(part => part.Split('\n'))];

        static IEnumerable<string> Links(IEnumerable<string> lines) =>
            System
                .Text.RegularExpressions.Regex.Matches(string.Join(' ', lines), @"\]\(([^)]+)\)")
                .Select(m => m.Groups[1].Value)
                .Where(l => !l.StartsWith("README", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal);
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_link_leads_to_a_file(string document)
    {
        var links = System.Text.RegularExpressions.Regex.Matches(Repository.Read(document), @"\]\(([^)#:]+)[^)]*\)");

        Assert.All(
            links.Select(m => m.Groups[1].Value),
            link =>
                Assert.True(
                    Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.File(document))!, link)),
                    $"{document} links to {link}"
                )
        );
    }

    [Fact]
    public void The_readme_can_be_read_in_one_go() =>
        Assert.InRange(Repository.Read("README.md").TrimEnd().Split('\n').Length, 1, 249);

    /// <summary>Runs a command; what it writes to <c>artifacts</c> goes to a folder of its own, and what was run is not run again.</summary>
    private static Session Run(string[] arguments) =>
        runs.GetOrAdd(
            string.Join('\0', arguments),
            _ =>
                new(() =>
                    Session.Run([
                        .. arguments.Select(a =>
                            a.StartsWith("artifacts/", StringComparison.Ordinal)
                                ? Path.Combine(scratch.Value.FullName, a)
                                : a
                        ),
                    ])
                )
        ).Value;

    private static bool IsCommand(string line) => line.Length > 0 && !line.StartsWith('#');

    private static IReadOnlyList<MarkdownBlock> Blocks(string document) => MarkdownBlock.Of(Repository.Read(document));
}
