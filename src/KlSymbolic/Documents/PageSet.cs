using System.Collections.Immutable;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Formats;
using KlSymbolic.Documents.Gallery;
using KlSymbolic.Documents.Plots;
using KlSymbolic.Documents.Structured;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents;

/// <summary>The pages on a selection in one format: what is derived and drawn is shared among them. Thread safe.</summary>
internal sealed class PageSet(DocumentSelection selection, DocumentFormat format)
{
    private readonly DerivedPairs derived = new();
    private readonly DerivedStructuredPairs structured = new();
    private readonly MassMaps? masses = format == DocumentFormat.Html ? new() : null;
    private readonly PageFormat writer = format switch
    {
        DocumentFormat.Markdown => new MarkdownFormat(""),
        DocumentFormat.Html => new HtmlFormat(),
        DocumentFormat.Latex => new LatexFormat(),
        DocumentFormat.Typst => new TypstFormat(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    // What becomes one document needs no lists of links.
    private bool HasLists => format is DocumentFormat.Markdown or DocumentFormat.Html;

    /// <summary>What derives a pair that the pages need, for each of them.</summary>
    public ImmutableArray<Action> Derivations =>
        [
            .. selection.Families.SelectMany(p =>
                selection.Families.Where(q => selection.Contains(p, q)).Select(q => new Action(() => derived.Of(p, q)))
            ),
            .. selection.StructuredFamilies.SelectMany(p =>
                selection
                    .StructuredFamilies.Where(q => selection.Contains(p, q))
                    .Select(q => new Action(() => structured.Of(p, q)))
            ),
        ];

    /// <summary>What writes a file, for each of them; the index comes first.</summary>
    public ImmutableArray<Func<DocumentFile>> Files()
    {
        var pages = Pages().ToImmutableArray();
        return
        [
            .. Index([.. pages.Select(p => p.Path)]),
            .. pages.Select(p => new Func<DocumentFile>(() =>
                new(p.Path + writer.Extension, writer.Write(p.Path, p.Blocks()))
            )),
        ];
    }

    private IEnumerable<(string Path, Func<ImmutableArray<Block>> Blocks)> Pages()
    {
        var version = ProvenanceSection.Version;
        foreach (var p in selection.Families)
        {
            var others = selection.Against(p);
            yield return (
                Anchors.Page(p),
                () => FamilyPages.Family(p, derived, HasLists && !others.IsEmpty, version, masses)
            );
            if (HasLists && !others.IsEmpty)
                yield return (Anchors.Pairs(p), () => FamilyPages.Pairs(p, others, derived, hasPages: true));
            foreach (
                var q in others.Where(q =>
                    !HasLists || FamilyPairsArticle.HasPage(PairKinds.Of(derived.Of(p, q).Divergence))
                )
            )
                yield return (Anchors.Page(p, q), () => FamilyPages.Pair(p, q, derived, version, masses));
        }
        foreach (var p in selection.StructuredFamilies)
        {
            var others = selection.Against(p);
            yield return (
                Anchors.Page(p),
                () => StructuredFamilyPages.Family(p, HasLists ? others : [], structured, version)
            );
            foreach (var q in others.Where(q => FamilyPairsArticle.HasPage(structured.KindOf(p, q))))
                yield return (Anchors.Page(p, q), () => StructuredFamilyPages.Pair(p, q, structured, version));
        }
    }

    private ImmutableArray<Func<DocumentFile>> Index(ImmutableArray<string> pages) =>
        format switch
        {
            DocumentFormat.Latex =>
            [
                () => new("index.tex", LatexFormat.Main(Documentation.Title, pages)),
                () => new("klsym.sty", PageFiles.Read("klsym.sty")),
            ],
            DocumentFormat.Typst => [() => new("index.typ", TypstFormat.Main(Documentation.Title, pages))],
            DocumentFormat.Html =>
            [
                () => new("index.html", GalleryIndex.Page(selection, derived, structured)),
                () => new("style.css", PageFiles.Read("style.css") + SvgPicture.Style + "\n"),
                () => new("script.js", PageFiles.Read("script.js")),
            ],
            _ =>
            [
                () =>
                    new(
                        "index" + writer.Extension,
                        writer.Write("index", IndexArticle.Of(selection, derived, structured))
                    ),
            ],
        };
}
