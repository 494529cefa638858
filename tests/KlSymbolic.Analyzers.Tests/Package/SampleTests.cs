using KlSymbolic.Snapshots;

namespace KlSymbolic.Analyzers.Tests.Package;

/// <summary>A project outside the repository that knows of the packed analyzer and nothing else.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task An_outsider_sees_these_messages()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var outside = new OutsideProject("ClosedForms");
        var pack = await outside.PackAsync("KlSymbolic.Analyzers", cancellation);
        Assert.SkipUnless(pack.ExitCode == 0, $"the package cannot be made here: {pack.LastLine}");

        var build = await outside.BuildAsync(cancellation);

        Assert.True(build.ExitCode == 1, $"a wrong formula did not fail the build\n{build.Output}");
        Snapshot.Verify(build.Messages, "build", "txt");
    }
}
