using System.Collections.Immutable;
using System.Reflection;

namespace KlSymbolic.Distributions.Structured;

/// <summary>The families of vectors and matrices; each is one file in <c>Families</c>, and everything else discovers it here.</summary>
public static partial class StructuredCatalog
{
    private static readonly Lazy<ImmutableArray<StructuredFamily>> all = new(() =>
        [
            .. typeof(StructuredCatalog)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(p => p.PropertyType == typeof(StructuredFamily))
                .Select(p => (StructuredFamily)p.GetValue(null)!)
                .OrderBy(f => f.Name, StringComparer.Ordinal),
        ]
    );

    /// <summary>Every family, in the order of their names.</summary>
    public static ImmutableArray<StructuredFamily> All => all.Value;

    /// <summary>The family with that name or alias, upper and lower case alike; null where there is none.</summary>
    public static StructuredFamily? Find(string name) =>
        All.FirstOrDefault(f =>
            string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)
            || f.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)
        );
}
