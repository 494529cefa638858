using System.Collections.Immutable;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.FsCheck;
using KlSymbolic.Properties.Generation;

namespace KlSymbolic.Properties.Laws;

/// <summary>The pairs on which every law is checked: all families against themselves, and a fixed sample of the others with a finite case.</summary>
internal static class LawSample
{
    private const int Others = 90;

    // Coprime to the number of pairs, so that every pair has its place in the order.
    private const int Stride = 7919;

    private static readonly Lazy<ImmutableArray<LawSubject>> subjects = new(() =>
        [
            .. Catalog.All.Select(f => LawSubject.Derived(Pairs.Of(f.Name, f.Name))),
            .. Mixed().Select(x => Pairs.Of(x.P, x.Q)).Where(IsFiniteSomewhere).Take(Others).Select(LawSubject.Derived),
        ]
    );

    /// <summary>The divergences.</summary>
    public static ImmutableArray<LawSubject> Subjects => subjects.Value;

    private static IEnumerable<(string P, string Q)> Mixed()
    {
        var count = Catalog.All.Length;
        return Enumerable
            .Range(0, count * count)
            .Select(i => (int)((long)i * Stride % (count * count)))
            .Where(i => i / count != i % count)
            .Select(i => (Catalog.All[i / count].Name, Catalog.All[i % count].Name));
    }

    private static bool IsFiniteSomewhere(PairDerivation pair) =>
        Pairs.CasesOf(pair).Any(c => c.Outcome is Outcome.Finite);
}
