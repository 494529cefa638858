using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents;
using KlSymbolic.Documents.Structured;

namespace KlSymbolic.Snapshots;

/// <summary>The pages of derivations for vectors and matrices: every such family against itself.</summary>
public sealed class StructuredPages
{
    public static TheoryData<string> Families => [.. StructuredCatalog.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_against_itself(string name)
    {
        var family = StructuredCatalog.Find(name)!;
        var derivation = Kl.DeriveStructured(Call(family, "1"), Call(family, "2"));
        Snapshot.Verify(StructuredPage.Markdown(derivation), $"structured/{name}", "md");
    }

    [Fact]
    public void Fisher_informations_of_all_families() =>
        Snapshot.Verify(FisherTable.Page(FisherTable.All(), new TextLayout()).ToString(), "fisher", "txt");

    // A size, such as that of a multinomial law or of a sphere, is the same for both.
    private static string Call(StructuredFamily family, string number) =>
        $"{family.Name}({string.Join(", ", family.Parameters.Select(p => p.Shape == ParameterShape.Size ? p.Name : p.Name + number))})";
}
