using System.Globalization;
using System.Text;
using KlSymbolic.FsCheck;

namespace KlSymbolic.Snapshots.Shipped;

/// <summary>The page of what the laws say of formulas that were shipped wrong.</summary>
internal static class ShippedPage
{
    /// <summary>The page; formulas that are one and the same share a section.</summary>
    public static string Markdown(IReadOnlyList<ShippedReport> reports, LawSettings settings)
    {
        var broken = reports.Where(r => r.IsWrongBroken).ToList();
        var others = reports.Except(broken).ToList();
        var right = reports.Where(r => r.Right is not null).ToList();
        var held = right.Where(r => r.Right!.Broken.IsEmpty).ToList();
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Formulas that were shipped wrong, under the laws

            {reports.Sum(r =>
                r.Count
            )} formulas that libraries, papers and lecture notes had or were told to have (`tests/reference/shipped_formulas.jsonl`). Each
            is computed in double precision and handed to `KlLaws.CheckAll` as a function of its symbols, with seed {settings.Seed} and {settings.Cases} cases for
            a law: what is written in it no law sees. An entropy h is handed over as the divergence H(P, Q) - h, with the derived
            cross-entropy from a Q that is named. Counterexamples are shrunk. The right formula beside each is computed with 0 log 0 = 0.

            {broken.Sum(r => r.Count)} of them break laws; {others.Sum(r =>
                r.Count
            )} do not, for the reasons at the end. Of {right.Sum(r => r.Count)} right formulas {held.Sum(r =>
                r.Count
            )} hold every law that
            says something of them.


            """
        );
        foreach (var report in broken)
            Append(page, report);
        page.Append("## Not broken\n\n");
        foreach (var report in others)
            page.Append(
                CultureInfo.InvariantCulture,
                $"- {report.Names}: {report.First.Quantity}. {report.First.Note}. {report.WhyNotBroken} {RightOf(report)}\n"
            );
        return page.ToString();
    }

    private static void Append(StringBuilder page, ShippedReport report)
    {
        var formula = report.First;
        page.Append(CultureInfo.InvariantCulture, $"## {report.Names}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{formula.Quantity}{Conditions(formula)}. {formula.Note}.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"    {formula.Wrong}\n\n");
        page.Append("| broken law | counterexample |\n|---|---|\n");
        foreach (var result in report.Wrong!.Broken)
            page.Append(CultureInfo.InvariantCulture, $"| {result.Law.Name} | {Cell(result.Counterexample!)} |\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n{report.Wrong.Count(LawStatus.Held)} other laws hold. {RightOf(report)}\n\n"
        );
        foreach (var source in report.Formulas.Select(f => f.Source))
            page.Append(CultureInfo.InvariantCulture, $"Source: {source}\n\n");
    }

    private static string RightOf(ShippedReport report) =>
        report.Right is not { } right ? ""
        : right.Broken.IsEmpty
            ? $"The right formula `{report.First.Right}`: {right.Count(LawStatus.Held)} laws hold, none is broken."
        : $"The right formula `{report.First.Right}` breaks "
            + string.Join("; ", right.Broken.Select(b => $"{b.Law.Name} ({b.Counterexample})"))
            + ".";

    private static string Conditions(ShippedFormula formula)
    {
        List<string> all =
        [
            .. formula.Assume,
            .. formula.Constants.Select(c => FormattableString.Invariant($"{c.Key} = {c.Value}")),
        ];
        var text = all.Count == 0 ? "" : $", {string.Join(", ", all)}";
        return text + (formula.IsEntropy ? $", with Q = {formula.Q}" : "");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
