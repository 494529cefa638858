using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Masters;

namespace KlSymbolic.Documents;

/// <summary>Where the densities and the rules that were used are found.</summary>
internal static class ReferenceSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(MarkdownWriter page, PairDerivation derivation)
    {
        var used = new HashSet<string>(derivation.Steps.Select(s => s.Reference), StringComparer.Ordinal);
        page.Heading(2, "References");
        page.List(
            new[] { derivation.P.Family, derivation.Q.Family }
                .Distinct()
                .Select(f => $"{f.Name}: {f.Reference}.")
                .Concat(
                    MasterRules
                        .All.Where(r => used.Contains(r.Reference))
                        .Select(r => $"{r.Id}: {r.Identity}, for {r.Existence} ({r.Source}).")
                )
        );
    }
}
