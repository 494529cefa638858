using System.Reflection;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Tests.Distributions;

/// <summary>Two threads that ask for a family first may each make one; nobody may see a difference.</summary>
public sealed class FamilyEqualityTests
{
    [Fact]
    public void A_family_that_is_made_twice_is_one_family()
    {
        foreach (var family in Catalog.All)
        {
            var again = MadeAgain(typeof(Catalog), family.Name, family);
            Assert.NotSame(family, again);
            Assert.True(family == again && family.GetHashCode() == again.GetHashCode(), family.Name);
            Assert.DoesNotContain(Catalog.All, other => other != family && other == again);
        }
    }

    [Fact]
    public void A_structured_family_that_is_made_twice_is_one_family() =>
        Assert.All(
            StructuredCatalog.All,
            family => Assert.Equal(family, MadeAgain(typeof(StructuredCatalog), family.Name, family))
        );

    [Fact]
    public void Families_of_one_name_with_other_densities_differ()
    {
        var gamma = Catalog.Gamma;
        var other = Family.Of(
            gamma.Name,
            gamma.Parameters,
            gamma.Summary,
            gamma.Reference,
            (x, p) => gamma.DensityAt(x, p)
        );
        Assert.False(gamma == other);
        Assert.True(gamma != other);
    }

    /// <summary>What the property makes where it has made nothing yet; the catalogue keeps what it had.</summary>
    private static T MadeAgain<T>(Type catalog, string name, T family)
        where T : class
    {
        var kept = catalog.GetField($"<{name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Static)!;
        try
        {
            kept.SetValue(null, null);
            return (T)catalog.GetProperty(name)!.GetValue(null)!;
        }
        finally
        {
            kept.SetValue(null, family);
        }
    }
}
