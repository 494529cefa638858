using System.Collections.Concurrent;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Checking;

/// <summary>Checks formulas as people write them; a pair of distributions that occurs again is derived once.</summary>
/// <remarks>Thread safe.</remarks>
public sealed class ClaimChecker
{
    private const int MostDerivations = 256;
    private readonly ConcurrentDictionary<string, PairDerivation> derivations = new(StringComparer.Ordinal);

    /// <summary>How long a check may take where nothing else is said.</summary>
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Checks one formula.</summary>
    /// <param name="claim">The formula and what it claims to be.</param>
    /// <param name="timeout">How long the check may take before it ends as undecided; null for <see cref="DefaultTimeout"/>.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="InputException">A text cannot be read; the message names input, column and remedy.</exception>
    public Verdict Check(
        ClaimedFormula claim,
        TimeSpan? timeout = null,
        CancellationToken cancellation = default
    )
    {
        if (string.IsNullOrWhiteSpace(claim.Q) && claim.Functional != Functional.Entropy)
            throw new ArgumentException("Q is missing; only an entropy needs no Q.", nameof(claim));
        var derivation = Derive(claim);
        var formula = Kl.ReadFormula(claim.Formula, derivation);
        if (claim.Unit == InformationUnit.Bits)
            formula *= Functions.Log.Of(2);
        return Checker.Check(formula, derivation, claim.Functional, cancellation);
    }

    private PairDerivation Derive(ClaimedFormula claim)
    {
        var q = string.IsNullOrWhiteSpace(claim.Q) ? claim.P : claim.Q!;
        var key = string.Join("\n", [claim.P, q, .. claim.Assume]);
        if (derivations.TryGetValue(key, out var known))
            return known;
        if (derivations.Count >= MostDerivations)
            derivations.Clear();
        return derivations[key] = Kl.Derive(claim.P, q, claim.Assume);
    }
}
