using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation;

namespace KlSymbolic.FsCheck;

/// <summary>Which laws break on which wrong formulas: what the laws are worth.</summary>
public sealed class KillMatrix
{
    private KillMatrix(ImmutableArray<Mutant> mutants) => Mutants = mutants;

    /// <summary>The wrong formulas, each with the laws that it breaks.</summary>
    public ImmutableArray<Mutant> Mutants { get; }

    /// <summary>The wrong formulas that break no law.</summary>
    public ImmutableArray<Mutant> Survivors => [.. Mutants.Where(m => m.Killers.IsEmpty)];

    /// <summary>Checks every law on every mutant of the divergences.</summary>
    /// <param name="pairs">The pairs, each argument of which is a symbol of its own.</param>
    /// <param name="settings">How thoroughly.</param>
    public static KillMatrix Of(IEnumerable<PairDerivation> pairs, LawSettings settings)
    {
        var mutants = pairs
            .SelectMany(pair => FormulaMutations.Of(pair).Select(m => (Pair: pair, m.Kind, m.Formula)))
            .ToList();
        var found = new Mutant[mutants.Count];
        Parallel.For(
            0,
            mutants.Count,
            i =>
            {
                var (pair, kind, formula) = mutants[i];
                var report = KlLaws.CheckAll(LawSubject.Claimed(pair, formula), settings);
                found[i] = new(pair, kind, formula, [.. report.Broken.Select(b => b.Law)]);
            }
        );
        return new([.. found]);
    }

    /// <summary>Laws against kinds of mistakes, in Markdown: how many mutants a law kills of those that there are.</summary>
    public string ToMarkdown()
    {
        var kinds = Mutants.GroupBy(m => m.Kind).ToList();
        var page = new StringBuilder("| law |");
        foreach (var kind in kinds)
            page.Append(' ').Append(kind.Key).Append(" |");
        page.Append(" all |\n|---|").Append(string.Concat(Enumerable.Repeat("--:|", kinds.Count + 1))).Append('\n');
        foreach (var law in KlLaws.All)
            Row(law.Name, m => m.Killers.Contains(law));
        Row("**together**", m => !m.Killers.IsEmpty);
        Row("mutants", _ => true);
        return page.ToString();

        void Row(string name, Func<Mutant, bool> isKilled)
        {
            page.Append("| ").Append(name).Append(" |");
            foreach (var mutants in kinds.Append<IEnumerable<Mutant>>(Mutants))
                page.Append(FormattableString.Invariant($" {mutants.Count(isKilled)} |"));
            page.Append('\n');
        }
    }

    /// <summary>A wrong formula.</summary>
    /// <param name="Pair">The pair.</param>
    /// <param name="Kind">The kind of mistake.</param>
    /// <param name="Formula">The formula.</param>
    /// <param name="Killers">The laws that it breaks.</param>
    public sealed record Mutant(PairDerivation Pair, string Kind, Expr Formula, ImmutableArray<Law> Killers)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Pair.P} || {Pair.Q}: {Kind}: {Formula}";
    }
}
