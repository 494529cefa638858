using KlSymbolic.FsCheck;
using KlSymbolic.FSharp;
using KlSymbolic.Roslyn;
using KlSymbolic.Snapshots;

namespace KlSymbolic.Packages.Tests;

/// <summary>What each library shows to its users is what was agreed on; <c>KLSYM_ACCEPT=1</c> agrees to what is new.</summary>
public sealed class PublicApiTests
{
    /// <summary>A type of each library; the analyzer is used through its attribute and its rules.</summary>
    public static TheoryData<Type> Libraries => [typeof(Kl), typeof(KlLaws), typeof(Claim), typeof(FormulaCompiler)];

    [Theory, MemberData(nameof(Libraries))]
    public void The_public_api_is_the_agreed_one(Type any) =>
        Snapshot.Verify(PublicApi.Of(any.Assembly), any.Assembly.GetName().Name!, "txt");

    [Fact]
    public void A_listing_tells_kinds_of_members_apart()
    {
        var listing = PublicApi.Of(typeof(Kl).Assembly);

        Assert.Contains("static class KlSymbolic.Kl\n", listing, StringComparison.Ordinal);
        Assert.Contains(
            "  static PairDerivation Derive(string p, string q, params IEnumerable<string> assume)\n",
            listing,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("NearestName", listing, StringComparison.Ordinal);
    }
}
