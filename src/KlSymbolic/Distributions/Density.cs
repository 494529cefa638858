using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Distributions;

/// <summary>What a family says about one distribution: where its mass is, and the logarithm of its density or mass there.</summary>
public sealed record Density
{
    /// <summary>Where the mass is.</summary>
    public required Support Support { get; init; }

    /// <summary>The logarithm of the density, or of the mass where the support is discrete, in nats, valid inside the support.</summary>
    public required Expr LogDensity { get; init; }

    /// <summary>What must hold between the parameters beyond their domains, such as a &lt; b.</summary>
    public ImmutableArray<Condition> Constraints { get; init; } = [];
}
