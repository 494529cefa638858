using KlSymbolic.Analyzers.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace KlSymbolic.Analyzers.Tests;

public sealed class ClosedFormFixesTests
{
    [Fact]
    public async Task A_wrong_body_is_replaced_by_the_derived_form_which_is_proven()
    {
        const string wrong = """
            [ClosedForm("Exponential(a)", "Exponential(b)")]
            static double Kl(double a, double b)
            {
                return Math.Log(b / a);
            }
            """;
        var (title, text) = await Fix(wrong, "KLS0001");
        Assert.Equal("Replace the body by the derived closed form", title);
        Assert.DoesNotContain("Math.Log(b / a)", text, StringComparison.Ordinal);
        Assert.Contains(await Analyze(text), d => d.Id == "KLS0002");
    }

    [Fact]
    public async Task An_unstable_body_is_replaced_by_the_stable_form_which_is_proven()
    {
        const string unstable = """
            [ClosedForm("Bernoulli(p)", "Bernoulli(q)")]
            static double Kl(double p, double q) => p * Math.Log(p / q) + (1 - p) * Math.Log((1 - p) / (1 - q));
            """;
        var (title, text) = await Fix(unstable, "KLS0006");
        Assert.Equal("Replace the body by the stable form", title);
        Assert.Contains("SpecialFunctions.XLogY(", text, StringComparison.Ordinal);
        Assert.Contains(await Analyze(text), d => d.Id == "KLS0002");
    }

    [Fact]
    public async Task A_misspelt_family_is_corrected()
    {
        const string misspelt = """
            [ClosedForm("Exponentail(a)", "Exponential(b)")]
            static double Kl(double a, double b) => Math.Log(a / b) + b / a - 1;
            """;
        var (title, text) = await Fix(misspelt, "KLS0008");
        Assert.Equal("Write Exponential", title);
        Assert.Contains("""[ClosedForm("Exponential(a)", "Exponential(b)")]""", text, StringComparison.Ordinal);
    }

    private static async Task<(string Title, string Text)> Fix(string members, string id)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        var (generated, _) = Consumer.Generate("", withLibrary: true);
        var project = workspace
            .AddProject("Sample", LanguageNames.CSharp)
            .WithMetadataReferences(Consumer.References(withLibrary: true))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        foreach (var tree in generated.SyntaxTrees.Skip(1))
            project = project.AddDocument("Generated.cs", await tree.GetTextAsync(cancellation)).Project;
        var document = project.AddDocument("File.cs", Consumer.File(members));
        var compilation = (await document.Project.GetCompilationAsync(cancellation))!;
        var diagnostic = Assert.Single(await Consumer.Analyze(compilation), d => d.Id == id);
        var actions = new List<CodeAction>();
        await new ClosedFormFixes().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation)
        );
        var only = Assert.Single(actions);
        var operation = Assert.IsType<ApplyChangesOperation>(
            Assert.Single(await only.GetOperationsAsync(cancellation))
        );
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        return (only.Title, (await changed.GetTextAsync(cancellation)).ToString());
    }

    private static async Task<IEnumerable<Diagnostic>> Analyze(string file)
    {
        Consumer
            .Driver()
            .RunGeneratorsAndUpdateCompilation(
                Consumer.Project(withLibrary: true, file),
                out var project,
                out _,
                TestContext.Current.CancellationToken
            );
        return await Consumer.Analyze(project);
    }
}
