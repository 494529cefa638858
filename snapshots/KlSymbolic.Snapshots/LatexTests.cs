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

    private static void Node(params IEnumerable<string> arguments) =>
        NodeChecks.Run(checker, "npm ci --prefix tests/latex", arguments);
}
