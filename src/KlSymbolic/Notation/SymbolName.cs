namespace KlSymbolic.Notation;

/// <summary>A symbol's name taken apart for print: <c>sigma2</c> is σ with the index 2, <c>mu_max</c> is μ with the index max.</summary>
/// <param name="Stem">The name without its index.</param>
/// <param name="Indices">The indices, one after another; none in a name such as <c>rate</c>.</param>
internal readonly record struct SymbolName(string Stem, IReadOnlyList<string> Indices)
{
    /// <summary>The stem as a Greek letter, or null.</summary>
    public char? Greek => GreekLetters.ByName.TryGetValue(Stem, out var letter) ? letter : null;

    public static SymbolName Of(string name)
    {
        var parts = name.Split('_');
        if (parts.Any(p => p.Length == 0))
            return new SymbolName(name, []);
        var first = parts[0];
        var stem = first.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (stem.Length == 0)
            return new SymbolName(name, []);
        var indices = parts.Skip(1).ToList();
        if (stem.Length < first.Length)
            indices.Insert(0, first.Substring(stem.Length));
        return new SymbolName(stem, indices);
    }
}
