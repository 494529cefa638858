using KlSymbolic.Distributions.Structured;
using KlSymbolic.Notation;
using KlSymbolic.Notation.Reading;

namespace KlSymbolic.Distributions.Reading;

/// <summary>Finds families by name, and suggests the nearest name where there is none.</summary>
public static class FamilyReader
{
    /// <summary>The family with that name or alias.</summary>
    /// <exception cref="InputException">There is none; the message suggests the nearest name.</exception>
    public static Family Read(string name)
    {
        var trimmed = name.Trim();
        var end = trimmed.IndexOf('(');
        if (end > 0 && Catalog.Find(trimmed.Substring(0, end).Trim()) is { } family)
            throw new InputException(
                "family",
                trimmed,
                new ParseException(
                    $"a family is named without arguments; write {family.Name}",
                    end,
                    trimmed.Length - end
                )
            );
        try
        {
            return Find(trimmed, 0, trimmed.Length);
        }
        catch (ParseException e)
        {
            throw new InputException("family", trimmed, e);
        }
    }

    /// <summary>The family whose name stands at a place of a text.</summary>
    /// <exception cref="ParseException">There is none.</exception>
    internal static Family Find(string name, int position, int length) =>
        Catalog.Find(name)
        ?? throw new ParseException(
            $"no family is called '{Quoting.Shorten(name)}'{Suggestion(name)}",
            position,
            length
        );

    /// <summary>The family whose name or alias is closest to a misspelt one; null where none is close.</summary>
    public static Family? Nearest(string name) =>
        NearestName.Of(name, Catalog.All.SelectMany(f => f.Aliases.Add(f.Name))) is { } nearest
            ? Catalog.Find(nearest)
            : null;

    /// <summary>The family of vectors or matrices whose name or alias is closest to a misspelt one; null where none is close.</summary>
    internal static StructuredFamily? NearestStructured(string name) =>
        NearestName.Of(name, StructuredCatalog.All.SelectMany(f => f.Aliases.Add(f.Name))) is { } nearest
            ? StructuredCatalog.Find(nearest)
            : null;

    private static string Suggestion(string name) =>
        StructuredCatalog.Find(name) is { } structured
            ? $" among those of numbers; {structured.Signature} is one of vectors or matrices"
        : Nearest(name) is { } nearest ? $"; did you mean {nearest.Signature}?"
        : NearestStructured(name) is { } other ? $"; did you mean {other.Signature}?"
        : "; the families are " + string.Join(", ", Catalog.All.Select(f => f.Name));
}
