using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Checking.Certificates;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>Why the closed forms of all pairs of families are never negative, as a page of Markdown.</summary>
public static class CertificateTable
{
    private const string Nothing = "none of these";

    /// <summary>The page.</summary>
    /// <param name="families">The families.</param>
    public static string Markdown(IReadOnlyList<Family> families)
    {
        var rows = Rows(families);
        var page = new StringBuilder("# Why the closed forms are never negative\n\n");
        page.Append(
            "Families against themselves, and against others that have the same support for all parameters.\n\n"
        );
        page.Append(
            "phi(v) = v - 1 - log(v) is never negative for positive v, and 0 only at v = 1; log(u + exp(-u)) is never negative since exp(-u) >= 1 - u, and lgamma(r) + eulergamma*(r - 1) since lgamma is convex. "
        );
        page.Append(
            "Each certificate was verified by the zero test of form less certificate, and the signs of its parts.\n\n"
        );
        page.Append("| proof | finite cases |\n|---|--:|\n");
        foreach (var kind in rows.GroupBy(r => KindOf(r.Proof)).OrderBy(g => g.Key, StringComparer.Ordinal))
            page.Append("| ")
                .Append(kind.Key)
                .Append(" | ")
                .Append(kind.Count().ToString(CultureInfo.InvariantCulture))
                .Append(" |\n");
        page.Append("\n## From the formula alone\n\n| P | Q | where | KL(P\\|\\|Q) |\n|---|---|---|---|\n");
        foreach (var row in rows.Where(r => r.Proof is NonNegativityProof.Elementary))
            Line(page, row, Text(((NonNegativityProof.Elementary)row.Proof!).Certificate));
        page.Append(
            "\n## Bregman divergences\n\nThe log-partition function is convex, since its Hessian is the covariance of the statistics.\n\n"
        );
        page.Append("| P | Q | where | statistics |\n|---|---|---|---|\n");
        foreach (var row in rows.Where(r => r.Proof is NonNegativityProof.Bregman))
            Line(page, row, "`" + ((NonNegativityProof.Bregman)row.Proof!).Statistics + "`");
        page.Append("\n## Gibbs' inequality\n\nBy provenance: the equations of the derivation are proven again.\n\n");
        Lists(page, rows.Where(r => r.Proof is NonNegativityProof.Gibbs));
        page.Append("\n## None of these\n\nSome equation of the derivation is left undecided by the zero test.\n\n");
        Lists(page, rows.Where(r => r.Proof is null));
        return page.ToString();
    }

    private static List<Row> Rows(IReadOnlyList<Family> families)
    {
        var pairs = families.SelectMany(p => families.Where(q => IsMeant(p, q)).Select(q => (P: p, Q: q))).ToList();
        var found = new ConcurrentDictionary<int, List<Row>>();
        Parallel.For(
            0,
            pairs.Count,
            i =>
            {
                var (p, q) = pairs[i];
                var derivation = GenericPair.Derive(p, q);
                found[i] =
                [
                    .. derivation
                        .Divergence.AsCases.Where(c => c.Outcome is Outcome.Finite)
                        .Select(c => new Row(p.Name, q.Name, c.When, NonNegativityProof.Of(derivation, c))),
                ];
            }
        );
        return [.. Enumerable.Range(0, pairs.Count).SelectMany(i => found[i])];
    }

    /// <summary>Families with themselves, and others that have one support for all parameters.</summary>
    private static bool IsMeant(Family p, Family q) => p == q || GenericPair.P(p).Support == GenericPair.Q(q).Support;

    private static void Lists(StringBuilder page, IEnumerable<Row> rows)
    {
        foreach (var of in rows.GroupBy(r => r.P))
            page.Append("- ")
                .Append(of.Key)
                .Append(" || ")
                .Append(string.Join(", ", of.Select(r => r.Q).Distinct()))
                .Append('\n');
    }

    private static void Line(StringBuilder page, Row row, string proof) =>
        page.Append("| ")
            .Append(row.P)
            .Append(" | ")
            .Append(row.Q)
            .Append(" | ")
            .Append(row.When.Equals(Condition.Always) ? "" : "`" + row.When.Print().Replace("|", "\\|") + "`")
            .Append(" | ")
            .Append(proof)
            .Append(" |\n");

    private static string Text(Certificate certificate) =>
        certificate.Terms.IsEmpty
            ? "`0`"
            : string.Join(
                " + ",
                certificate.Terms.Select(t =>
                    t switch
                    {
                        CertificateTerm.Phi phi => Weighted(phi.Weight, "phi", phi.Argument),
                        CertificateTerm.Logarithm log => Weighted(log.Weight, "log", log.Argument),
                        _ => "`" + Infix.Print(t.Value) + "`",
                    }
                )
            );

    private static string Weighted(Algebra.Expr weight, string function, Algebra.Expr argument) =>
        weight.IsOne
            ? $"`{function}({Infix.Print(argument)})`"
            : $"`{(weight is Algebra.Sum ? "(" + Infix.Print(weight) + ")" : Infix.Print(weight))}*{function}({Infix.Print(argument)})`";

    private static string KindOf(NonNegativityProof? proof) =>
        proof switch
        {
            NonNegativityProof.Elementary => "from the formula alone",
            NonNegativityProof.Bregman => "Bregman divergence",
            NonNegativityProof.Gibbs => "Gibbs' inequality by provenance",
            _ => Nothing,
        };

    private sealed record Row(string P, string Q, Condition When, NonNegativityProof? Proof);
}
