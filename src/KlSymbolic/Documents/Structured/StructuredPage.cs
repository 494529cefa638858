using KlSymbolic.Derivation.Structured;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Formats;

namespace KlSymbolic.Documents.Structured;

/// <summary>A derivation with vectors and matrices as a Markdown page.</summary>
/// <remarks>The same derivation gives the same bytes everywhere; lines end in LF.</remarks>
public static class StructuredPage
{
    /// <summary>The page for a pair of distributions.</summary>
    public static string Markdown(StructuredDerivation d) =>
        new MarkdownFormat("").Write(
            "",
            [new Block.Heading(1, $"{d.P.Family.Name} against {d.Q.Family.Name}"), .. StructuredArticle.Of(d, 2)]
        );
}
