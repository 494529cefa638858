using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Documents;

/// <summary>A family as a page for a terminal: what defines it, and what is derived from that.</summary>
public static class FamilyText
{
    /// <summary>The page.</summary>
    public static TextPage Of(Family family, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        var count = family.Parameters.Length + (family.IsVariadic ? GenericPair.ListLength - 1 : 0);
        var symbols = FreshSymbols.For(family, count, "");
        var own = Deriver.Entropy(family.With([.. symbols]), AssumptionSet.None);
        page.Line(new TextSpan(family.Signature, TextRole.Title));
        page.Paragraph(family.Summary, 2);
        if (!family.Aliases.IsEmpty)
            page.Paragraph($"Also called {string.Join(", ", family.Aliases)}.", 2);
        page.Paragraph($"Source: {family.Reference}.", 2, TextRole.Aside);
        page.Heading("Definition");
        var domains = symbols.GroupBy(s => s.Domain).Select(g => layout.Print(g.Key, g));
        page.Paragraph(string.Join("; ", domains.Concat(own.P.Requirements.Relations.Select(r => layout.Print(r)))), 2);
        page.Paragraph($"support: {SupportText.Of(own.P.Support, layout)}", 2);
        page.Formula([new($"log p({own.P.Variable}) = ")], layout.Print(own.P.LogDensity), 2);
        ExponentialFamilyText.Write(page, ExponentialFamilies.Of(own.P, AssumptionSet.None), layout);
        Given(page, family);
        Elsewhere(page, family);
        page.Heading("Derived");
        var outcomes = new OutcomeText(page, layout);
        outcomes.Write("H(P)", own.Entropy);
        var pair = GenericPair.DeriveByName(family, family);
        outcomes.Write("KL(P‖Q)", pair.Divergence);
        page.Paragraph($"for P = {layout.Print(pair.P)} and Q = {layout.Print(pair.Q)}", 4, TextRole.Aside);
        return page.ToPage();
    }

    private static void Given(TextBuilder page, Family family)
    {
        var lines = Given(family);
        if (lines.Count == 0)
            return;
        page.Heading("By name");
        foreach (var line in lines)
            page.Paragraph(line, 2);
    }

    /// <summary>The other quantities by which a distribution of the family may be given, a line each.</summary>
    internal static List<string> Given(Family family)
    {
        var alternatives =
            from parameter in family.Parameters
            from other in parameter.Alternatives
            select other.Name == other.Formula
                ? $"{other.Name} for {parameter.Name}"
                : $"{other.Name}, then {parameter.Name} = {other.Formula}";
        var joint = family.Parametrisations.Select(g =>
            $"{string.Join(" with ", g.Quantities.Select(q => q.Name))}, then "
            + string.Join(", ", family.Parameters.Zip(g.Formulas, (p, f) => $"{p.Name} = {f}"))
        );
        var defaults = family
            .Parameters.Where(p => p.Default is not null)
            .Select(p => $"{p.Name} may be left out: it is {p.Default}");
        List<string> lines = [.. alternatives, .. joint, .. defaults];
        if (family.Variant is { } variant)
            lines.Add($"{variant.Name} = {variant.Value}, then it is {variant.Family().Signature}");
        return lines;
    }

    private static void Elsewhere(TextBuilder page, Family family)
    {
        if (family.OtherSystems.IsEmpty)
            return;
        page.Heading("The same elsewhere");
        var width = family.OtherSystems.Max(o => o.System.Length) + 2;
        foreach (var other in family.OtherSystems)
            page.Line(new($"  {other.System.PadRight(width)}"), new(other.Text, TextRole.Formula));
    }
}
