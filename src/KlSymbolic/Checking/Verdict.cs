using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Checking;

/// <summary>What is known of a claimed formula: proven, refuted, or undecided; the set is closed.</summary>
public abstract record Verdict
{
    private protected Verdict() { }

    /// <summary>The formula equals the derived one wherever both are defined, by the normal form of their difference.</summary>
    /// <param name="Derived">The derived formula in its display form; null where the value is +infinity.</param>
    /// <param name="Region">The parameters for which the formula speaks; always, unless the value is infinite elsewhere.</param>
    /// <param name="TrustedBase">The master integrals and rules that the derivation used.</param>
    public sealed record Proven(Expr? Derived, Condition Region, ImmutableArray<string> TrustedBase) : Verdict
    {
        /// <summary>Points on the boundary, or of special values, at which the formula as it is written lacks the true value.</summary>
        public ImmutableArray<Counterexample> Exceptions { get; init; } = [];

        /// <summary>Whether no such point was found: the formula is equal everywhere and not only in the interior.</summary>
        public bool IsEqualEverywhere => Exceptions.IsEmpty;

        /// <summary>What goes wrong when the formula is computed in double precision; null where nothing was found.</summary>
        public Stability? Stability { get; init; }
    }

    /// <summary>The formula is wrong: at a point its value and the true one differ, by enclosures that do not meet.</summary>
    /// <param name="Counterexample">The point, the claimed and the true value.</param>
    /// <param name="Diagnosis">The mistake made, proven to give exactly the claimed formula; null where none is recognised.</param>
    /// <param name="Derived">The derived formula in its display form; null where the true value is +infinity.</param>
    public sealed record Refuted(Counterexample Counterexample, Diagnosis? Diagnosis, Expr? Derived) : Verdict;

    /// <summary>Neither could be shown.</summary>
    /// <param name="Why">What stands in the way, in a sentence.</param>
    /// <param name="Evidence">What was tried and seen, in a sentence.</param>
    /// <param name="Derived">The derived formula in its display form; null where there is none.</param>
    public sealed record Undecided(string Why, string Evidence, Expr? Derived) : Verdict;
}
