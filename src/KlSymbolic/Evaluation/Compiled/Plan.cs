using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Evaluation.Compiled;

/// <summary>What code is to be written for.</summary>
/// <param name="Symbols">The symbols whose values it takes.</param>
/// <param name="Facts">What must hold of the values.</param>
/// <param name="Cases">The cases, at most one of which holds.</param>
/// <param name="IsNonnegative">Whether no value is negative.</param>
internal sealed record Plan(
    ImmutableArray<Symbol> Symbols,
    ImmutableArray<Relation> Facts,
    ImmutableArray<PlannedCase> Cases,
    bool IsNonnegative
);
