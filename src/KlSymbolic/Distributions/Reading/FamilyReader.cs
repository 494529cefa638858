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

    private static string Suggestion(string name) =>
        Nearest(name) is { } nearest
            ? $"; did you mean {nearest.Signature}?"
            : "; the families are " + string.Join(", ", Catalog.All.Select(f => f.Name));
}
