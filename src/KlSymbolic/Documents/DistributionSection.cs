using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>What is given: the two distributions as their families define them, and what is assumed.</summary>
internal static class DistributionSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(MarkdownWriter page, PairDerivation derivation)
    {
        page.Heading(2, "Distributions");
        Write(page, "P", "p", derivation.P);
        Write(page, "Q", "q", derivation.Q);
        if (!derivation.Assumptions.Facts.IsEmpty)
            page.Paragraph($"Assumed: ${Latex.Print(Condition.And(derivation.Assumptions.Facts))}$.");
    }

    private static void Write(MarkdownWriter page, string name, string density, Distribution law)
    {
        page.Paragraph($"**{name} = {law.Family.Write(Arguments(law))}**. {law.Family.Summary}");
        var symbols = law.Arguments.SelectMany(a => a.FreeSymbols()).Distinct().Select(DomainLatex.Of).ToList();
        page.Formula(
            $@"\log {density}({Latex.Print(law.Variable)}) = {Latex.Print(law.LogDensity)}, \qquad "
                + SupportLatex.Of(law.Support, law.Variable)
                + (symbols.Count == 0 ? "" : $@"; \qquad {string.Join(@", \; ", symbols)}")
        );
    }

    /// <summary>The arguments, named by the parameter where they have another name than it has.</summary>
    private static IEnumerable<string> Arguments(Distribution law) =>
        law.Arguments.Select(
            (a, i) =>
                law.Family.ParameterAt(i) is { IsVariadic: false, Name: var name }
                && !Infix.Print(a).StartsWith(name, StringComparison.Ordinal)
                    ? $"{name} = {Infix.Print(a)}"
                    : Infix.Print(a)
        );
}
