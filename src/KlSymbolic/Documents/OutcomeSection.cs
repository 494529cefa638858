using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>What a derivation arrived at: the formula to look at, the same to copy, and in words what has no formula.</summary>
internal static class OutcomeSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(MarkdownWriter page, Quantity quantity, Outcome outcome)
    {
        page.Heading(2, quantity.Title);
        ImmutableArray<Case> cases = outcome is Outcome.Cases { Items: var items }
            ? items
            : [new(Condition.Always, outcome)];
        page.Formula($"{quantity.Latex} = {OutcomeLatex.Of(outcome)}");
        var copied = cases.Where(c => c.Outcome is Outcome.Finite).Select(InfixOf).ToList();
        if (copied.Count > 0)
            page.Code("text", copied);
        var remarks = cases.Select(RemarkOf).OfType<string>().ToList();
        if (remarks.Count > 0)
            page.List(remarks);
    }

    private static string InfixOf(Case c)
    {
        var value = Infix.Print(((Outcome.Finite)c.Outcome).Value);
        return c.When.Equals(Condition.Always) ? value : $"{value}    if {ConditionText.Print(c.When)}";
    }

    private static string? RemarkOf(Case c) =>
        c.Outcome switch
        {
            Outcome.Finite { IsSeries: true } => $"{Where("Series", c.When)}: {OutcomeText.SeriesRemark}",
            Outcome.Finite => null,
            Outcome.Infinite i => $"{Where("Infinite", c.When)}: {i.Explanation}",
            Outcome.NoClosedForm n =>
                $"{Where("No closed form", c.When)}: {n.Explanation} It is ${Latex.Print(n.Statistic)}$.",
            _ => throw new InvalidOperationException($"A case holds {c.Outcome.GetType().Name}."),
        };

    private static string Where(string what, Condition when) =>
        when.Equals(Condition.Always) ? what : $"{what} where ${Latex.Print(when)}$";
}
