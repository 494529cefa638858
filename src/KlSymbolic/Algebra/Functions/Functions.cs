using System.Collections.Immutable;
using System.Reflection;

namespace KlSymbolic.Algebra;

/// <summary>The functions that expressions are made of; each is one property, and everything else discovers it.</summary>
public static partial class Functions
{
    private static readonly Lazy<ImmutableArray<Function>> all = new(Discover);

    private static readonly Lazy<ImmutableDictionary<string, Function>> byName = new(() =>
        All.SelectMany(f => f.Aliases.Add(f.Name).Select(n => new KeyValuePair<string, Function>(n, f)))
            .ToImmutableDictionary(StringComparer.Ordinal)
    );

    /// <summary>Every function, in the order of their names.</summary>
    public static ImmutableArray<Function> All => all.Value;

    /// <summary>The function with that name or alias, or null.</summary>
    public static Function? Find(string name) => byName.Value.TryGetValue(name, out var f) ? f : null;

    private static ImmutableArray<Function> Discover() =>
        [
            .. typeof(Functions)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(p => p.PropertyType == typeof(Function))
                .Select(p => (Function)p.GetValue(null)!)
                .OrderBy(f => f.Name, StringComparer.Ordinal),
        ];
}
