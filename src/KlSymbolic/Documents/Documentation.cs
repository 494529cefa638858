using System.Collections.Immutable;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Formats;
using KlSymbolic.Documents.Gallery;

namespace KlSymbolic.Documents;

/// <summary>Pages on families and on pairs of them: definitions, closed forms, conditions, derivations, gradients, code, references.</summary>
/// <remarks>The same selection gives the same bytes everywhere. Thread safe.</remarks>
public static class Documentation
{
    /// <summary>The title of a set of pages.</summary>
    internal const string Title = "Kullback-Leibler divergences";

    /// <summary>The files of a set of pages: an index, a page for each family, and one for each family as P against others.</summary>
    /// <param name="selection">What the pages are about.</param>
    /// <param name="format">Their format.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<DocumentFile> Write(
        DocumentSelection selection,
        DocumentFormat format,
        CancellationToken cancellation = default
    )
    {
        var writer = WriterOf(format);
        var derived = new DerivedPairs();
        var settings = new ParallelOptions { CancellationToken = cancellation };
        var pairs = selection
            .Families.SelectMany(p => selection.Families.Where(q => selection.Contains(p, q)).Select(q => (p, q)))
            .ToList();
        Parallel.ForEach(pairs, settings, pair => derived.Of(pair.p, pair.q));
        var pages = Pages(selection, format, derived).ToList();
        var files = new DocumentFile[pages.Count];
        Parallel.For(
            0,
            pages.Count,
            settings,
            i => files[i] = new(pages[i].Path + writer.Extension, writer.Write(pages[i].Path, pages[i].Blocks()))
        );
        return [.. Index(selection, format, writer, derived, pages.Select(p => p.Path)), .. files];
    }

    private static PageFormat WriterOf(DocumentFormat format) =>
        format switch
        {
            DocumentFormat.Markdown => new MarkdownFormat(""),
            DocumentFormat.Html => new HtmlFormat(),
            DocumentFormat.Latex => new LatexFormat(),
            DocumentFormat.Typst => new TypstFormat(),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };

    private static IEnumerable<(string Path, Func<ImmutableArray<Block>> Blocks)> Pages(
        DocumentSelection selection,
        DocumentFormat format,
        DerivedPairs derived
    )
    {
        var version = ProvenanceSection.Version;
        var hasPictures = format == DocumentFormat.Html;
        // What becomes one document needs no lists of links.
        var hasLists = format is DocumentFormat.Markdown or DocumentFormat.Html;
        foreach (var p in selection.Families)
        {
            var others = selection.Against(p);
            yield return (
                Anchors.Page(p),
                () => FamilyPages.Family(p, derived, hasLists && !others.IsEmpty, version, hasPictures)
            );
            if (hasLists && !others.IsEmpty)
                yield return (Anchors.Pairs(p), () => FamilyPages.Pairs(p, others, derived, hasPages: true));
            foreach (
                var q in others.Where(q =>
                    !hasLists || FamilyPairsArticle.HasPage(PairKinds.Of(derived.Of(p, q).Divergence))
                )
            )
                yield return (Anchors.Page(p, q), () => FamilyPages.Pair(p, q, derived, version, hasPictures));
        }
    }

    private static ImmutableArray<DocumentFile> Index(
        DocumentSelection selection,
        DocumentFormat format,
        PageFormat writer,
        DerivedPairs derived,
        IEnumerable<string> pages
    ) =>
        format switch
        {
            DocumentFormat.Latex => [new("index.tex", LatexFormat.Main(Title, pages))],
            DocumentFormat.Typst => [new("index.typ", TypstFormat.Main(Title, pages))],
            DocumentFormat.Html =>
            [
                new("index.html", GalleryIndex.Page(selection, derived)),
                new("style.css", GalleryFiles.Read("style.css")),
                new("script.js", GalleryFiles.Read("script.js")),
            ],
            _ => [new("index" + writer.Extension, writer.Write("index", IndexArticle.Of(selection, derived)))],
        };
}
