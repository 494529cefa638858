using System.Collections.Immutable;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Documents.Structured;

/// <summary>Families of vectors and matrices as pages for a terminal: a list, and what defines one and is derived from that.</summary>
public static class StructuredFamilyText
{
    /// <summary>The families with what they are.</summary>
    public static TextPage List(ImmutableArray<StructuredFamily> families, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        page.Gap();
        var width = families.Max(f => f.Signature.Length) + 2;
        foreach (var family in families)
            page.Hanging(new(family.Signature.PadRight(width), TextRole.Formula), family.Summary);
        return page.ToPage();
    }

    /// <summary>The page of a family.</summary>
    public static TextPage Of(StructuredFamily family, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        page.Line(new TextSpan(family.Signature, TextRole.Title));
        page.Paragraph(family.Summary, 2);
        if (!family.Aliases.IsEmpty)
            page.Paragraph($"Also called {string.Join(", ", family.Aliases)}.", 2);
        foreach (var line in StructuredNames.Given(family))
            page.Paragraph(line, 2);
        page.Paragraph($"Source: {family.Reference}.", 2, TextRole.Aside);
        var own = StructuredGenericPair.Of(family);
        var density = own.P.DensityAt(own.Variable);
        page.Heading("Definition");
        var facts = density.Constraints.Select(c => layout.Print(c));
        page.Paragraph(string.Join("; ", StructuredNames.Describe(own.P, layout).Concat(facts)), 2);
        page.Paragraph($"support: {layout.Text(density.Support.Describe(layout.Print))}", 2);
        page.Formula([new("log p = ")], layout.Print(StructuredDeriver.Shown(density.LogDensity, own.Assumptions)), 2);
        page.Heading("Derived");
        var outcomes = new OutcomeText(page, layout);
        outcomes.Write("H(P)", PairDeriver.Derive(own).Entropy);
        var pair = StructuredGenericPair.Of(family, family);
        var derivation = PairDeriver.Derive(pair);
        outcomes.Write("KL(P‖Q)", derivation.Divergence);
        page.Paragraph($"for P = {Name(pair.P, layout)} and Q = {Name(pair.Q, layout)}", 4, TextRole.Aside);
        return page.ToPage();
    }

    private static string Name(StructuredDistribution d, TextLayout layout) =>
        StructuredNames.Print(d, MatrixValues.None, layout.Print, layout.Print);
}
