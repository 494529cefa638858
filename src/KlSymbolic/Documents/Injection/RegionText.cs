using System.Collections.Immutable;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Formats;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Injection;

/// <summary>Writes the content of a region as lines of the document that it stands in.</summary>
internal static class RegionText
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(RegionRequest request, DocumentSyntax syntax)
    {
        var notation = RegionNotation.Find(request.Notation);
        var blocks = RegionContent.Of(request);
        var text = string.Join("\n", blocks.Select(b => Of(b, notation, syntax)));
        return text.TrimEnd('\n').Split('\n');
    }

    private static string Of(Block block, RegionNotation notation, DocumentSyntax syntax) =>
        (block, syntax) switch
        {
            (Block.Display d, DocumentSyntax.Markdown) when notation.Name == "latex" => $"$$\n{Latex(d)}\n$$",
            (Block.Display d, DocumentSyntax.Latex) when notation.Name == "latex" => $"\\[\n{Latex(d)}\n\\]",
            (Block.Display d, _) when notation.Fence is null => notation.Formula!(d.Formula),
            (Block.Display d, _) => Fenced(notation.Fence!, [notation.Formula!(d.Formula)], syntax),
            (Block.Code c, _) => Fenced(c.Language, c.Lines, syntax),
            (_, DocumentSyntax.Latex) => new LatexFormat().Write("", [block]).TrimEnd('\n'),
            _ => new MarkdownFormat("").Write("", [block]).TrimEnd('\n'),
        };

    private static string Latex(Block.Display display) => LatexPieces.Instance.Print(display.Formula);

    private static string Fenced(string language, ImmutableArray<string> lines, DocumentSyntax syntax)
    {
        var code = string.Join("\n", lines);
        return syntax == DocumentSyntax.Latex
            ? $"\\begin{{verbatim}}\n{code}\n\\end{{verbatim}}"
            : $"```{language}\n{code}\n```";
    }
}
