using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Reading.Tex;

/// <summary>Finds the symbol that a name in LaTeX stands for: <c>\sigma_{1}</c> is sigma1 or sigma_1, whichever is declared.</summary>
internal sealed class TexNames(SymbolTable symbols)
{
    private readonly Dictionary<string, Expr> bound = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> declared = symbols.Declared.Keys.ToLookup(Key, StringComparer.Ordinal);

    /// <summary>Gives an index a meaning while something is read; null takes the meaning away.</summary>
    public void Bind(string name, Expr? meaning)
    {
        if (meaning is null)
            bound.Remove(name);
        else
            bound[name] = meaning;
    }

    /// <summary>What an index stands for; null where the name is none.</summary>
    public Expr? Bound(string name) => bound.TryGetValue(name, out var e) ? e : null;

    /// <summary>Whether a symbol of that name is declared or bound.</summary>
    public bool IsKnown(string name) => bound.ContainsKey(name) || declared.Contains(Key(name));

    /// <summary>A letter that stands alone.</summary>
    public Operand Plain(TexToken letter) => Symbol(letter.Text, letter.Start, letter.End);

    /// <summary>The symbol of a name with its indices joined by _.</summary>
    public Operand Symbol(string name, int start, int end)
    {
        if (Bound(name) is { } meaning)
            return new(meaning, null, start, end, 1);
        var found = declared[Key(name)].ToList();
        if (found.Count > 1)
            throw new ParseException(
                $"'{name}' may be {string.Join(" or ", found)}; name the symbols so that they differ in more than _",
                start,
                end - start
            );
        var valid = found.Count == 1 ? found[0] : name;
        if (found.Count == 0 && Names.WhyNotASymbol(valid) is { } why)
            throw new ParseException(why.TrimEnd('.'), start, end - start);
        return symbols.Find(valid) is { } symbol
            ? new(symbol, null, start, end, 1)
            : throw new ParseException(
                $"unknown name '{Quoting.Shorten(valid)}'; known are {string.Join(", ", symbols.Declared.Keys.Take(12))}",
                start,
                end - start
            );
    }

    private static string Key(string name) => name.Replace("_", "");
}
