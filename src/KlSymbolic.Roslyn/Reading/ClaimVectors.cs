using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>The lists of numbers that a formula is over, all of one length, and what their names mean.</summary>
/// <param name="Size">How many items each has.</param>
/// <param name="Items">The lists by their names in ASCII, as functions of a position counted from 1.</param>
internal sealed record ClaimVectors(Symbol Size, ImmutableSortedDictionary<string, Function> Items)
{
    /// <summary>The names.</summary>
    public IEnumerable<string> Names => Items.Keys;

    /// <summary>The list of that name, or null.</summary>
    public Function? Find(string name) => Items.TryGetValue(name, out var items) ? items : null;

    /// <summary>Whether a name means something already.</summary>
    public bool IsTaken(string name) => name == Size.Name || Items.ContainsKey(name);
}
