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
    public static IEnumerable<Block> Of(PairDerivation derivation, int level, string? version) =>
        Of(
            "the normal form",
            ReferenceSection.Rules(derivation).Select(r => r.Id),
            "every step can be replayed",
            level,
            version
        );

    /// <summary>The section with its heading.</summary>
    /// <param name="form">What decides equality.</param>
    /// <param name="rules">The names of the rules that were used.</param>
    /// <param name="steps">What holds of the steps.</param>
    /// <param name="level">The level of the heading.</param>
    /// <param name="version">The version of the library that is named; null for none.</param>
    public static IEnumerable<Block> Of(
        string form,
        IEnumerable<string> rules,
        string steps,
        int level,
        string? version
    )
    {
        yield return new Block.Heading(level, "Provenance");
        var names = rules.ToList();
        yield return Block.Of(
            $"Derived by KlSymbolic{(version is null ? "" : " " + version)} from the two densities alone. Trusted: {form}"
                + (names.Count == 0 ? "" : $", and the master rules {string.Join(", ", names)}")
                + $"; {steps}."
        );
    }
}
