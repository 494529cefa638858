using System.Collections.Immutable;
using System.Reflection;

namespace KlSymbolic.Distributions;

/// <summary>The families; each is one file in <c>Families</c>, and everything else discovers it here.</summary>
public static partial class Catalog
{
    private static readonly Lazy<ImmutableArray<Family>> all = new(() =>
        [
            .. typeof(Catalog)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(p => p.PropertyType == typeof(Family))
                .Select(p => (Family)p.GetValue(null)!)
                .OrderBy(f => f.Name, StringComparer.Ordinal),
        ]
    );

    /// <summary>Every family, in the order of their names.</summary>
    public static ImmutableArray<Family> All => all.Value;

    /// <summary>The family with that name or alias, upper and lower case alike; null where there is none.</summary>
    public static Family? Find(string name) =>
        All.FirstOrDefault(f =>
            string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)
            || f.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)
        );
}
