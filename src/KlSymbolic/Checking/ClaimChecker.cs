using System.Collections.Concurrent;
using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Checking.Structured;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Notation;

namespace KlSymbolic.Checking;

/// <summary>Checks formulas as people write them; a pair of distributions that occurs again is derived once.</summary>
/// <remarks>Thread safe.</remarks>
public sealed class ClaimChecker
{
    private const int MostDerivations = 256;
    private readonly ConcurrentDictionary<string, PairDerivation> derivations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Subject> subjects = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, MistakenForms> forms = new(StringComparer.Ordinal);

    /// <summary>How long a check may take where nothing else is said.</summary>
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Checks one formula.</summary>
    /// <param name="claim">The formula and what it claims to be.</param>
    /// <param name="timeout">How long the check may take before it ends as undecided; null for <see cref="DefaultTimeout"/>.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="InputException">A text cannot be read; the message names input, column and remedy.</exception>
    public Verdict Check(ClaimedFormula claim, TimeSpan? timeout = null, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(claim.Q) && claim.Functional != Functional.Entropy)
            throw new ArgumentException("Q is missing; only an entropy needs no Q.", nameof(claim));
        if (claim.Functional == Functional.Gradient && string.IsNullOrWhiteSpace(claim.By))
            throw new ArgumentException("A derivative needs the symbol that it is taken by.", nameof(claim));
        var q = string.IsNullOrWhiteSpace(claim.Q) ? claim.P : claim.Q!;
        return Checker.InTime(
            (token, reached) =>
                StructuredReader.Applies(claim.P, q)
                    ? Check(claim, Structured(claim, q), reached, token)
                    : Check(claim, Pair(claim, q), reached, token),
            timeout,
            cancellation
        );
    }

    private Verdict Check(
        ClaimedFormula claim,
        PairDerivation derivation,
        Action<Verdict> reached,
        CancellationToken cancellation
    )
    {
        var subject = SubjectOf(claim, derivation);
        var (text, quantities) = NamedQuantities.Find(
            claim.Formula,
            claim.WrittenIn,
            derivation.CrossEntropy,
            derivation.Entropy
        );
        var formula = FormulaReader.Read(text, claim.WrittenIn, subject.Known).Substitute(quantities);
        formula = InUnit(formula, claim);
        return Checker.Check(
            formula,
            subject,
            () => Mistakes.Recognise(formula, subject, FormsOf(claim, derivation, subject), cancellation),
            reached,
            cancellation
        );
    }

    private Subject SubjectOf(ClaimedFormula claim, PairDerivation derivation)
    {
        return Cached(
            subjects,
            KeyOf(claim),
            () =>
                WithAssumptions(
                    claim.Functional == Functional.Gradient
                        ? GradientSubject.Of(derivation, claim.By!)
                        : Subject.Of(derivation, claim.Functional, OrderOf(claim, derivation)),
                    claim
                )
        );
    }

    /// <summary>What is assumed of symbols that occur in the formula only.</summary>
    private static Subject WithAssumptions(Subject subject, ClaimedFormula claim)
    {
        var names = subject.Known.Select(s => s.Name).ToImmutableHashSet(StringComparer.Ordinal);
        var table = SymbolTable.Of(subject.Known).WithOthers(Domain.Real);
        return claim
            .Assume.Select(text => Infix.ParseCondition(text, table))
            .Where(c =>
                c.Relations.Any(r =>
                    r.Left.FreeSymbols().Union(r.Right.FreeSymbols()).Any(s => !names.Contains(s.Name))
                )
            )
            .Aggregate(subject, (known, c) => known with { Assumptions = known.Assumptions.With(c) });
    }

    private MistakenForms FormsOf(ClaimedFormula claim, PairDerivation derivation, Subject subject) =>
        Cached(forms, KeyOf(claim), () => new MistakenForms(derivation, subject, claim.Functional));

    private static string KeyOf(ClaimedFormula claim) =>
        string.Join(
            "\n",
            [claim.Functional.ToString(), claim.Order ?? "", claim.By ?? "", claim.P, claim.Q ?? "", .. claim.Assume]
        );

    private static Expr? OrderOf(ClaimedFormula claim, PairDerivation derivation) =>
        claim.Functional != Functional.Renyi ? null
        : string.IsNullOrWhiteSpace(claim.Order)
            ? throw new ArgumentException("A Rényi divergence needs its order.", nameof(claim))
        : OrderReader.Read(claim.Order!, new(derivation.P, derivation.Q, derivation.Assumptions));

    /// <summary>Vectors and matrices that are names are compared for all sizes, and those given item by item as formulas in the items.</summary>
    private static Verdict Check(
        ClaimedFormula claim,
        StructuredPair pair,
        Action<Verdict> reached,
        CancellationToken cancellation
    )
    {
        if (!pair.Values.Matrices.IsEmpty)
        {
            var subject = StructuredSubject.Of(pair, claim.Functional);
            var formula = InUnit(FormulaReader.Read(claim.Formula, claim.WrittenIn, subject.Known), claim);
            return Checker.Check(formula, subject, () => null, reached, cancellation);
        }
        var checker = new StructuredChecker(pair, claim.Functional);
        return checker.Check(InUnit(checker.Read(claim.Formula, claim.WrittenIn), claim), cancellation);
    }

    private static Expr InUnit(Expr formula, ClaimedFormula claim) =>
        claim.Unit == InformationUnit.Bits ? formula * Functions.Log.Of(2) : formula;

    private static StructuredPair Structured(ClaimedFormula claim, string q) =>
        StructuredReader.ReadPair(claim.P, q, claim.Assume);

    private PairDerivation Pair(ClaimedFormula claim, string q)
    {
        return Cached(
            derivations,
            string.Join("\n", [claim.P, q, .. claim.Assume]),
            () =>
            {
                var pair = DistributionReader.ReadPair(claim.P, q, claim.Assume);
                return Deriver.Derive(pair.P, pair.Q, pair.Assumptions);
            }
        );
    }

    private static T Cached<T>(ConcurrentDictionary<string, T> cache, string key, Func<T> make)
    {
        if (cache.TryGetValue(key, out var known))
            return known;
        if (cache.Count >= MostDerivations)
            cache.Clear();
        return cache[key] = make();
    }
}
