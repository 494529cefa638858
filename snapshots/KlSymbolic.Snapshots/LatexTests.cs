using System.ComponentModel;
using System.Diagnostics;

namespace KlSymbolic.Snapshots;

/// <summary>Every formula of the verified documents is parsed by KaTeX, where node and the package are installed.</summary>
[Collection(nameof(AfterAllOthers))]
public sealed class LatexTests
{
    private static readonly string checker = Path.GetFullPath(Path.Combine(Snapshot.Folder, "../../tests/latex"));

    [Fact]
    public void Every_formula_of_the_documents_parses() => Node("check.mjs", Snapshot.Folder);

    [Fact]
    public void The_checker_finds_formulas_and_refuses_wrong_ones() => Node("--test");

    private static void Node(params IEnumerable<string> arguments)
    {
        if (!Directory.Exists(Path.Combine(checker, "node_modules")))
            Assert.Skip("KaTeX is not installed: npm ci --prefix tests/latex");
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = checker,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Start(start);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        Assert.True(node.ExitCode == 0, output + errors.Result);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no node on this machine.");
            throw;
        }
    }
}
