namespace KlSymbolic.Snapshots;

/// <summary>Collections that are not parallel run after all that are, so by then every snapshot was asked for.</summary>
[CollectionDefinition(nameof(AfterAllOthers), DisableParallelization = true)]
public sealed class AfterAllOthers;

[Collection(nameof(AfterAllOthers))]
public sealed class DanglingTests
{
    [Fact]
    public void Every_verified_document_is_produced_by_a_test() => Assert.Empty(Snapshot.Documents.Dangling());
}
