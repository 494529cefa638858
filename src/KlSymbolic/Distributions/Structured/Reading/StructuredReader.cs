using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;
using KlSymbolic.Notation.Reading;

namespace KlSymbolic.Distributions.Structured.Reading;

/// <summary>Reads pairs such as <c>MultivariateNormal(mean1, cov1)</c> or <c>Dirichlet([1, 2, 3])</c>.</summary>
/// <remarks>A vector or matrix is a name, or its items in brackets: <c>[a, b]</c>, <c>[[a, b], [b, c]]</c>. Beside items, a name
/// stands for items of its own. <c>0</c> is the zero vector, <c>I</c> the identity, <c>s*I</c> a multiple of it.</remarks>
public static class StructuredReader
{
    /// <summary>Whether one of the texts names a family of vectors or matrices.</summary>
    public static bool Applies(string p, string q) => IsStructured(p) || IsStructured(q);

    /// <summary>Reads two distributions whose symbols of the same name are the same.</summary>
    /// <exception cref="InputException">A text names no such family, or its arguments do not fit.</exception>
    public static StructuredPair ReadPair(string p, string q, params IEnumerable<string> assume)
    {
        var (first, second) = (Draft("P", p), Draft("Q", q));
        (first, second) = (first.WidenedTo(second), second.WidenedTo(first));
        return new PairBuilder(first, second, ("P", p), ("Q", q), assume).Build();
    }

    private static bool IsStructured(string text)
    {
        try
        {
            return Embeddings.IsStructured(CallReader.Read(text, SymbolTable.Open));
        }
        catch (ParseException)
        {
            return false;
        }
    }

    private static StructuredDraft Draft(string input, string text)
    {
        try
        {
            var call = Embeddings.Apply(CallReader.Read(text, SymbolTable.Open));
            var family =
                StructuredCatalog.Find(call.Name)
                ?? throw new ParseException(
                    Catalog.Find(call.Name) is null && FamilyReader.NearestStructured(call.Name) is { } near
                        ? $"no family is called '{Quoting.Shorten(call.Name)}'; did you mean {near.Signature}?"
                        : $"'{Quoting.Shorten(call.Name)}' cannot be compared with a distribution of vectors or matrices; those are {string.Join(", ", StructuredCatalog.All.Select(f => f.Name))}",
                    call.Position,
                    call.NameLength
                );
            return StructuredDraft.Of(call, family);
        }
        catch (ParseException e)
        {
            throw new InputException(input, text, e);
        }
    }
}
