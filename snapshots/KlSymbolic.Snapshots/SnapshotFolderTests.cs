namespace KlSymbolic.Snapshots;

public sealed class SnapshotFolderTests : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("snapshots-").FullName;

    public void Dispose() => Directory.Delete(path, recursive: true);

    private SnapshotFolder Checking() => new(path, accept: false);

    private SnapshotFolder Accepting() => new(path, accept: true);

    private string[] Files() => [.. Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)).Order()];

    [Fact]
    public void A_new_snapshot_fails_and_leaves_the_received_file()
    {
        Assert.Throws<SnapshotException>(() => Checking().Verify("a\n", "page", "md"));
        Assert.Equal(["page.received.md"], Files());
    }

    [Fact]
    public void A_changed_snapshot_fails_and_keeps_the_verified_file()
    {
        Accepting().Verify("a\n", "page", "md");
        Assert.Throws<SnapshotException>(() => Checking().Verify("b\n", "page", "md"));
        Assert.Equal(["page.received.md", "page.verified.md"], Files());
        Assert.Equal("a\n", File.ReadAllText(Path.Combine(path, "page.verified.md")));
    }

    [Fact]
    public void An_equal_snapshot_passes_and_removes_a_stale_received_file()
    {
        Accepting().Verify("σ\n", "page", "md");
        File.WriteAllText(Path.Combine(path, "page.received.md"), "stale");
        Checking().Verify("σ\n", "page", "md");
        Assert.Equal(["page.verified.md"], Files());
    }

    [Fact]
    public void Accepting_replaces_what_changed()
    {
        Accepting().Verify("a\n", "page", "md");
        Accepting().Verify("b\n", "page", "md");
        Checking().Verify("b\n", "page", "md");
    }

    [Fact]
    public void A_verified_file_with_CRLF_differs()
    {
        File.WriteAllText(Path.Combine(path, "page.verified.md"), "a\r\n");
        Assert.Throws<SnapshotException>(() => Checking().Verify("a\n", "page", "md"));
    }

    [Fact]
    public void Text_with_CR_is_refused_even_when_accepting()
    {
        Assert.Throws<SnapshotException>(() => Accepting().Verify("a\r\n", "page", "md"));
        Assert.Empty(Files());
    }

    [Fact]
    public void One_name_cannot_be_verified_twice_whatever_its_case()
    {
        SnapshotFolder folder = Accepting();
        folder.Verify("a\n", "page", "md");
        Assert.Throws<SnapshotException>(() => folder.Verify("a\n", "Page", "md"));
        folder.Verify("a\n", "page", "txt");
    }

    [Theory]
    [InlineData("../page")]
    [InlineData("/page")]
    [InlineData("a b")]
    [InlineData("a|b")]
    [InlineData("")]
    public void Names_are_portable_and_stay_inside_the_folder(string name) =>
        Assert.Throws<SnapshotException>(() => Accepting().Verify("a\n", name, "md"));

    [Fact]
    public void A_verified_document_nobody_asks_for_is_dangling()
    {
        Accepting().Verify("a\n", "families/normal", "md");
        Accepting().Verify("a\n", "families/gamma", "md");
        SnapshotFolder folder = Checking();
        folder.Verify("a\n", "families/normal", "md");
        Assert.Equal(["families/gamma.verified.md"], folder.Dangling());
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("", "true", false)]
    [InlineData("0", null, false)]
    [InlineData("1", null, true)]
    [InlineData("1", "", true)]
    public void Accepting_is_asked_for_by_one_variable(string? accept, string? ci, bool expected) =>
        Assert.Equal(expected, SnapshotFolder.Accepts(accept, ci));

    [Theory]
    [InlineData("1", "true")]
    [InlineData("yes", null)]
    public void Accepting_is_refused_in_CI_and_on_other_values(string accept, string? ci) =>
        Assert.Throws<SnapshotException>(() => SnapshotFolder.Accepts(accept, ci));
}
