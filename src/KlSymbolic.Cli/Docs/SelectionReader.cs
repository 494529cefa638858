using KlSymbolic.Cli.Commands;
using KlSymbolic.Cli.Output;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents;
using KlSymbolic.Notation.Reading;

namespace KlSymbolic.Cli.Docs;

/// <summary>Reads which families and pairs pages are to be about.</summary>
internal static class SelectionReader
{
    /// <summary>The selection; the whole catalogue where nothing is named.</summary>
    /// <param name="families">Names of families, each against each of its sort.</param>
    /// <param name="pairs">Pairs such as <c>Normal||Laplace</c>.</param>
    /// <exception cref="UsageException">A name is none, or a pair is of a number and a vector.</exception>
    public static DocumentSelection Read(string[] families, string[] pairs)
    {
        if (families.Length + pairs.Length == 0)
            return DocumentSelection.All;
        var named = families.Select(Find).ToList();
        var paired = pairs.Select(Pair).ToList();
        return DocumentSelection
            .Of(
                named.Select(f => f.Number).OfType<Family>(),
                from pair in paired
                where pair.P.Number is not null
                select (pair.P.Number, pair.Q.Number)
            )
            .And(
                named.Select(f => f.Structured).OfType<StructuredFamily>(),
                from pair in paired
                where pair.P.Structured is not null
                select (pair.P.Structured, pair.Q.Structured)
            );
    }

    private static (
        (Family? Number, StructuredFamily? Structured) P,
        (Family? Number, StructuredFamily? Structured) Q
    ) Pair(string text)
    {
        if (text.Split("||") is not [var first, var second] || first.Trim() == "" || second.Trim() == "")
            throw new UsageException($"'{Complaint.OneLine(text)}' is no pair; write it as \"Normal||Laplace\".");
        var (p, q) = (Find(first), Find(second));
        return p.Number is null == q.Number is null
            ? (p, q)
            : throw new UsageException(
                $"'{Complaint.OneLine(text)}' has a distribution of numbers beside one of vectors or matrices, and there are no pages on such pairs; 'klsym derive P Q --format markdown' compares two of them where it can."
            );
    }

    private static (Family? Number, StructuredFamily? Structured) Find(string text)
    {
        var name = text.Trim();
        if (name.Contains('(', StringComparison.Ordinal))
            throw new UsageException(
                $"'{Complaint.OneLine(name)}' has arguments, and pages are about families: write 'Normal', or derive a pair with 'klsym derive P Q --format markdown'."
            );
        if (Catalog.Find(name) is { } number)
            return (number, null);
        if (StructuredCatalog.Find(name) is { } structured)
            return (null, structured);
        throw new UsageException(
            NearestName.Of(name, FamilyCompletions.Names) is { } near
                ? $"no family is called '{Complaint.OneLine(name)}'; did you mean {near}?"
                : $"no family is called '{Complaint.OneLine(name)}'; 'klsym list' shows all families."
        );
    }
}
