using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Snapshots;

public sealed class Lists
{
    [Fact]
    public void All_pairs_of_families() =>
        Snapshot.Verify(PairTable.Markdown(Catalog.All, PairPages.Derived), "pairs", "md");

    [Fact]
    public void All_pairs_as_a_picture() =>
        Snapshot.Verify(PairGrid.Svg(Catalog.All, PairPages.Derived), "pairs", "svg");

    [Fact]
    public void All_functions() => Snapshot.Verify(FunctionList.Markdown(Functions.All), "functions", "md");
}
