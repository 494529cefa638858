using System.Collections.Immutable;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>The divergences of one family from all others as a Markdown page: formulas, and in lists what is infinite or not known.</summary>
/// <remarks>The same families give the same bytes everywhere; lines end in LF. Formulas are LaTeX between dollar signs. Thread safe.</remarks>
public static class FamilyPairsPage
{
    /// <summary>The page for P against each of the families, itself left out.</summary>
    public static string Markdown(Family p, ImmutableArray<Family> families)
    {
        var pairs = families.Where(q => q != p).Select(q => GenericPair.Derive(p, q)).ToList();
        var page = new MarkdownWriter();
        page.Heading(1, $"{p.Name} against other families");
        page.Paragraph(
            $"P = {GenericPair.P(p)}: {p.Summary} The divergences are in nats, for all parameters. "
                + $"{p.Name} against itself has [a page of its own](../families/{p.Name}.verified.md)."
        );
        foreach (var pair in pairs.Where(d => HasFormula(KindOf(d))))
            OutcomeSection.Write(page, Against(pair), pair.Divergence);
        foreach (var kind in pairs.GroupBy(KindOf).OrderBy(g => g.Key))
        {
            if (HasFormula(kind.Key))
                continue;
            page.Heading(2, PairKinds.Explain(kind.Key).TrimEnd('.'));
            page.List(kind.Select(d => d.Q.Family.Name + Obstacle(d.Divergence)));
        }
        return page.ToString();
    }

    private static bool HasFormula(PairKind kind) =>
        kind is PairKind.ClosedForm or PairKind.Series or PairKind.Conditional;

    private static PairKind KindOf(PairDerivation pair) => PairKinds.Of(pair.Divergence);

    private static Quantity Against(PairDerivation pair) => Quantity.Divergence with { Title = $"Q = {pair.Q}" };

    private static string Obstacle(Outcome outcome) =>
        outcome switch
        {
            Outcome.NoClosedForm n => $": no rule gives the expectation of ${Latex.Print(n.Statistic)}$",
            Outcome.Cases c => Obstacle(c.Items.Select(i => i.Outcome).OfType<Outcome.NoClosedForm>().FirstOrDefault()),
            _ => "",
        };

    private static string Obstacle(Outcome.NoClosedForm? none) => none is null ? "" : Obstacle((Outcome)none);
}
