using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Notation.Reading.Tex;

/// <summary>Finds the symbol that a name in LaTeX stands for: <c>\sigma_{1}</c> is sigma1 or sigma_1, whichever is declared.</summary>
internal sealed class TexNames(SymbolTable symbols)
{
    private readonly Dictionary<string, Expr> bound = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> declared = symbols.Declared.Keys.ToLookup(Key, StringComparer.Ordinal);

    private readonly ILookup<string, MatrixExpr> matrices = symbols.Matrices.ToLookup(
        m => Key(m.Key),
        m => m.Value,
        StringComparer.Ordinal
    );
    private readonly ILookup<string, Function> lists = symbols.Lists.ToLookup(
        l => Key(l.Key),
        l => l.Value,
        StringComparer.Ordinal
    );

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
    public bool IsKnown(string name) =>
        bound.ContainsKey(name) || declared.Contains(Key(name)) || IsMatrix(name) || List(name) is not null;

    /// <summary>A letter that stands alone.</summary>
    public Operand Plain(TexToken letter) => Symbol(letter.Text, letter.Start, letter.End);

    /// <summary>Whether a name is that of a vector or matrix.</summary>
    public bool IsMatrix(string name) => matrices.Contains(Key(name));

    /// <summary>The list that a name stands for; null where it is none.</summary>
    public Function? List(string name) => lists[Key(name)].FirstOrDefault();

    /// <summary>How many items a list has; null where there are no lists.</summary>
    public Expr? Size => symbols.Size;

    /// <summary>The item of a list that a name with indices stands for: of <c>p_i</c> where i counts, of <c>p_2</c>; null for other names.</summary>
    public Operand? Item(string name, int start, int end)
    {
        var key = Key(name);
        for (var length = key.Length - 1; length > 0; length--)
        {
            if (lists[key.Substring(0, length)].FirstOrDefault() is not { } list)
                continue;
            var rest = key.Substring(length);
            var index =
                Bound(rest)
                ?? (
                    rest.Length < 4 && rest.All(Names.IsDigit)
                        ? (Expr)(Rational)int.Parse(rest, CultureInfo.InvariantCulture)
                        : null
                );
            if (index is not null)
                return BoundedAlgebra.Item(list, key.Substring(0, length), new(index, null, start, end, 1), start, end);
        }
        return null;
    }

    /// <summary>The symbol of a name with its indices joined by _.</summary>
    public Operand Symbol(string name, int start, int end)
    {
        if (Bound(name) is { } meaning)
            return new(meaning, null, start, end, 1);
        if (matrices[Key(name)].FirstOrDefault() is { } matrix)
            return new(null, null, start, end, 1) { Matrix = matrix };
        if (List(name) is not null)
            throw new ParseException(
                $"{name} is a list of numbers; write an item as {name}_i, under \\sum_{{i=1}}^{{k}}",
                start,
                end - start
            );
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
                $"unknown name '{Quoting.Shorten(valid)}'; known are {symbols.Known}",
                start,
                end - start
            );
    }

    private static string Key(string name) => name.Replace("_", "");
}
