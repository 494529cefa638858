using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>The Fisher information of a distribution in its symbols, with the steps that lead to it.</summary>
/// <remarks>Immutable; equality is by reference.</remarks>
public sealed class FisherDerivation
{
    internal FisherDerivation(Distribution p, AssumptionSet assumptions) => (P, Assumptions) = (p, assumptions);

    /// <summary>The distribution.</summary>
    public Distribution P { get; }

    /// <summary>What is assumed: what the caller gave, and that P exists.</summary>
    public AssumptionSet Assumptions { get; }

    /// <summary>The parameters in which P is regular, in their order.</summary>
    public required ImmutableArray<Symbol> Parameters { get; init; }

    /// <summary>The other parameters, and why there is no Fisher information in them.</summary>
    public required ImmutableArray<(Symbol Parameter, string Reason)> Irregular { get; init; }

    /// <summary>The entries on and above the diagonal over <see cref="Parameters"/>, row by row.</summary>
    public required ImmutableArray<FisherEntry> Entries { get; init; }

    /// <summary>The steps, in order.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>What is known of all entries together: proven only if each is.</summary>
    public Agreement Agreement =>
        Entries.Any(e => e.Agreement == Agreement.Refuted) ? Agreement.Refuted
        : Entries.IsEmpty || Entries.Any(e => e.Agreement == Agreement.NotApplicable) ? Agreement.NotApplicable
        : Entries.All(e => e.Agreement == Agreement.Proven) ? Agreement.Proven
        : Agreement.Undecided;
}
