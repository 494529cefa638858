using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Distributions.Structured;

/// <summary>What a structured family says about one distribution.</summary>
public sealed record StructuredDensity
{
    /// <summary>Where the mass is.</summary>
    public required StructuredSupport Support { get; init; }

    /// <summary>The logarithm of the density or mass, in nats: linear in functions of the variable.</summary>
    public required Expr LogDensity { get; init; }

    /// <summary>What must hold between the parameters beyond their domains.</summary>
    public ImmutableArray<Condition> Constraints { get; init; } = [];
}
