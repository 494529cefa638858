using System.Collections.Concurrent;
using KlSymbolic.Algebra;
using KlSymbolic.Analyzers.Annotations;
using KlSymbolic.Checking;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Notation;
using KlSymbolic.Roslyn.Reading;

namespace KlSymbolic.Analyzers.Judging;

/// <summary>Finds what symbols an annotation has, and judges formulas; what was judged once is remembered.</summary>
/// <remarks>
/// The compiler makes new analyzers for every build and asks again at every key stroke, so that only a memory of the whole process
/// spares it the same derivation. Thread safe, and bounded.
/// </remarks>
internal static class Judge
{
    private const int MostVerdicts = 4096;

    private static readonly ClaimChecker checker = new();
    private static readonly ConcurrentDictionary<(Annotation Annotation, string Formula), Verdict> verdicts = new();
    private static readonly ConcurrentDictionary<Annotation, Vocabulary> vocabularies = new();

    /// <summary>The symbols and lists of the distributions and the order.</summary>
    /// <exception cref="InputException">A text of the annotation cannot be read.</exception>
    public static Vocabulary VocabularyOf(Annotation annotation)
    {
        if (vocabularies.TryGetValue(annotation, out var known))
            return known;
        var read = IsOfLists(annotation)
            ? Vocabulary.Of(annotation.P, SecondOf(annotation), annotation.Assumptions)
            : new(SymbolsOf(annotation), null);
        if (vocabularies.Count >= MostVerdicts)
            vocabularies.Clear();
        return vocabularies[annotation] = read;
    }

    /// <summary>Whether the distributions are of vectors, or have lists for parameters.</summary>
    public static bool IsOfLists(Annotation annotation) => StructuredReader.Applies(annotation.P, SecondOf(annotation));

    private static string SecondOf(Annotation annotation) => annotation.Q.Length == 0 ? annotation.P : annotation.Q;

    private static SymbolTable SymbolsOf(Annotation annotation)
    {
        var pair = PairOf(annotation);
        var symbols =
            annotation.Of == Functional.Entropy
                ? pair.P.FreeSymbols()
                : pair.P.FreeSymbols().Union(pair.Q.FreeSymbols());
        if (annotation.Of == Functional.Renyi)
            symbols = symbols.Union(OrderReader.Read(annotation.Order, pair).FreeSymbols());
        return SymbolTable.Of(symbols);
    }

    /// <summary>The distributions, with what is assumed.</summary>
    /// <exception cref="InputException">A text of the annotation cannot be read.</exception>
    public static DistributionPair PairOf(Annotation annotation) =>
        DistributionReader.ReadPair(annotation.P, SecondOf(annotation), annotation.Assumptions);

    /// <summary>What is known of a formula that claims to be the quantity of an annotation.</summary>
    public static Verdict Of(Annotation annotation, Expr formula, CancellationToken cancellation)
    {
        var text = Infix.Print(formula);
        if (verdicts.TryGetValue((annotation, text), out var known))
            return known;
        var verdict = checker.Check(
            new()
            {
                Formula = text,
                P = annotation.P,
                Q = annotation.Q,
                Functional = annotation.Of,
                Order = annotation.Order,
                Unit = annotation.Unit,
                Assume = annotation.Assumptions,
            },
            cancellation: cancellation
        );
        if (verdicts.Count >= MostVerdicts)
            verdicts.Clear();
        return verdicts[(annotation, text)] = verdict;
    }
}
