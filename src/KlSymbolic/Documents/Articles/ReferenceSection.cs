using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Masters;
using KlSymbolic.Documents.Blocks;

namespace KlSymbolic.Documents.Articles;

/// <summary>Where the densities and the rules that were used are found.</summary>
internal static class ReferenceSection
{
    /// <summary>The section with its heading.</summary>
    public static IEnumerable<Block> Of(PairDerivation derivation, int level)
    {
        yield return new Block.Heading(level, "References");
        yield return new Block.Bullets([
            .. new[] { derivation.P.Family, derivation.Q.Family }
                .Distinct()
                .Select(f => $"{f.Name}: {f.Reference}.")
                .Concat(Rules(derivation).Select(r => $"{r.Id}: {r.Identity}, for {r.Existence} ({r.Source})."))
                .Select(System.Collections.Immutable.ImmutableArray<Inline> (line) => [line]),
        ]);
    }

    /// <summary>The master rules that the derivation trusts.</summary>
    public static IEnumerable<Rule> Rules(PairDerivation derivation)
    {
        var used = new HashSet<string>(derivation.Steps.Select(s => s.Reference), StringComparer.Ordinal);
        return MasterRules.All.Where(r => used.Contains(r.Reference));
    }
}
