using Microsoft.CodeAnalysis.CSharp;

namespace KlSymbolic.Roslyn.Tests;

public sealed class CompilerTests
{
    [Fact]
    public void The_compiler_in_process_reads_CSharp_14()
    {
        const string extensionBlock = "static class E { extension(double x) { public double Half => x / 2; } }";

        Assert.NotEmpty(Errors(LanguageVersion.CSharp13));
        Assert.Empty(Errors(LanguageVersion.CSharp14));

        static IEnumerable<Microsoft.CodeAnalysis.Diagnostic> Errors(LanguageVersion version) =>
            CSharpSyntaxTree
                .ParseText(
                    extensionBlock,
                    new CSharpParseOptions(version),
                    cancellationToken: TestContext.Current.CancellationToken
                )
                .GetDiagnostics(TestContext.Current.CancellationToken);
    }
}
