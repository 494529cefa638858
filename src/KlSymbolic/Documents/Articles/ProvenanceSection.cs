using System.Reflection;
using KlSymbolic.Derivation;
using KlSymbolic.Documents.Blocks;

namespace KlSymbolic.Documents.Articles;

/// <summary>What made a page, and what it rests on.</summary>
internal static class ProvenanceSection
{
    /// <summary>The version of this library, without what a build adds to it.</summary>
    public static string Version { get; } =
        typeof(ProvenanceSection)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    /// <summary>The section with its heading.</summary>
    public static IEnumerable<Block> Of(PairDerivation derivation, int level, string? version)
    {
        yield return new Block.Heading(level, "Provenance");
        var rules = ReferenceSection.Rules(derivation).Select(r => r.Id).ToList();
        yield return Block.Of(
            $"Derived by KlSymbolic{(version is null ? "" : " " + version)} from the two densities alone. Trusted: the normal form"
                + (rules.Count == 0 ? "" : $", and the master rules {string.Join(", ", rules)}")
                + "; every step can be replayed."
        );
    }
}
