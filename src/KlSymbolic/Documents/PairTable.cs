using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>All ordered pairs of families in one table: which divergence is finite, conditional, infinite or not known.</summary>
/// <remarks>The same families give the same bytes everywhere. Thread safe.</remarks>
public static class PairTable
{
    /// <summary>The table for families, each against each, with totals, conditions and what stands in the way.</summary>
    public static string Markdown(ImmutableArray<Family> families)
    {
        var pairs = families.SelectMany(p => families.Select(q => GenericPair.Derive(p, q))).ToList();
        var page = new MarkdownWriter();
        page.Heading(1, "Pairs of families");
        page.Paragraph("The divergence of the row's P from the column's Q, for all parameters.");
        page.Table(
            ["P, Q", .. families.Select(f => f.Name)],
            pairs
                .GroupBy(d => d.P.Family)
                .Select(row => new[] { row.Key.Name }.Concat(row.Select(d => PairKinds.Describe(KindOf(d)))).ToList())
        );
        Totals(page, pairs);
        Conditions(page, pairs);
        Obstacles(page, pairs);
        return page.ToString();
    }

    private static PairKind KindOf(PairDerivation derivation) => PairKinds.Of(derivation.Divergence);

    private static void Totals(MarkdownWriter page, List<PairDerivation> pairs)
    {
        page.Heading(2, "Totals");
        page.Table(
            ["answer", "pairs", "meaning"],
            pairs
                .GroupBy(KindOf)
                .OrderBy(g => g.Key)
                .Select(g => new[] { PairKinds.Describe(g.Key), Count(g.Count()), PairKinds.Explain(g.Key) })
                .Append(["all", Count(pairs.Count), ""])
        );
    }

    private static void Conditions(MarkdownWriter page, List<PairDerivation> pairs)
    {
        var conditional = pairs.Where(d => KindOf(d) == PairKind.Conditional).ToList();
        if (conditional.Count == 0)
            return;
        page.Heading(2, "Conditions");
        page.List(
            from d in conditional
            let finite = ((Outcome.Cases)d.Divergence).Items.Where(c => c.Outcome is Outcome.Finite)
            select $"{Name(d)}: finite if {string.Join(", or if ", finite.Select(c => $"${Latex.Print(c.When)}$"))}"
        );
    }

    private static void Obstacles(MarkdownWriter page, List<PairDerivation> pairs)
    {
        var open = pairs.Where(d => d.Divergence is Outcome.NoClosedForm).ToList();
        if (open.Count == 0)
            return;
        page.Heading(2, "What is not known");
        page.List(
            from d in open
            let statistic = ((Outcome.NoClosedForm)d.Divergence).Statistic
            select $"{Name(d)}: the expectation of ${Latex.Print(statistic)}$ under P"
        );
    }

    private static string Name(PairDerivation d) => $"{d.P.Family.Name} against {d.Q.Family.Name}";

    private static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);
}
