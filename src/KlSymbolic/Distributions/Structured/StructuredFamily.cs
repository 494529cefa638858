using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions.Structured;

/// <summary>A family of distributions of vectors or matrices as data: parameters with shapes, support and log-density, and nothing that follows from them.</summary>
/// <remarks>Thread safe.</remarks>
public sealed class StructuredFamily : IEquatable<StructuredFamily>
{
    /// <summary>The name, such as <c>MultivariateNormal</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Other names under which the family is found.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The parameters in their positional order.</summary>
    public required ImmutableArray<StructuredParameter> Parameters { get; init; }

    /// <summary>One line that says what the family is.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the density is taken from.</summary>
    public required string Reference { get; init; }

    /// <summary>The family that this one is part of; null where there is none.</summary>
    internal Widening? Wider { get; init; }

    /// <summary>The support and log-density at a variable for arguments.</summary>
    public required Func<Variate, StructuredArguments, StructuredDensity> Density { get; init; }

    /// <summary>Name and parameters, such as <c>Wishart(df, scale)</c>.</summary>
    public string Signature => $"{Name}({string.Join(", ", Parameters.Select(p => p.Name))})";

    /// <summary>Σ over i = 1, …, k of a term.</summary>
    public static Expr SumOver(Expr size, Func<Expr, Expr> term) => SumOver(Index, size, term);

    /// <summary>Σ over an index from 1 to k of a term; k times a term that does not depend on it.</summary>
    public static Expr SumOver(Symbol index, Expr size, Func<Expr, Expr> term) =>
        term(index) is var body && body.Contains(index) ? IndexedSum.Of(index, 1, size, body) : size * body;

    /// <summary>The index of sums over items.</summary>
    public static Symbol Index { get; } = new("i", Domain.PositiveInteger);

    /// <summary>Whether the other is the same family, though it may have been made anew.</summary>
    public bool Equals(StructuredFamily? other) => Name == other?.Name && Density.Equals(other.Density);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StructuredFamily);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Signature;
}
