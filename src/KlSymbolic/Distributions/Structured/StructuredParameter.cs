using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions.Structured;

/// <summary>A parameter of a structured family.</summary>
/// <param name="Name">The name, in ASCII.</param>
/// <param name="Shape">What kind of object it is.</param>
/// <param name="Domain">The values of the number, or of each item of a list; all reals where items are not restricted one by one.</param>
public sealed record StructuredParameter(string Name, ParameterShape Shape, Domain Domain)
{
    /// <summary>Other names for the same quantity.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Names under which the inverse of the matrix may be given, such as a precision for a covariance.</summary>
    public ImmutableArray<string> InverseNames { get; init; } = [];

    /// <summary>Whether the items of the list sum to 1.</summary>
    public bool IsDistribution { get; init; }

    /// <summary>Whether the vector has length 1.</summary>
    public bool IsUnit { get; init; }

    /// <summary>A number in a domain.</summary>
    public static StructuredParameter Scalar(string name, Domain domain) => new(name, ParameterShape.Scalar, domain);

    /// <summary>The number of items of a point.</summary>
    public static StructuredParameter Size(string name) => new(name, ParameterShape.Size, Domain.PositiveInteger);

    /// <summary>A column of reals.</summary>
    public static StructuredParameter Vector(string name) => new(name, ParameterShape.Vector, Domain.Real);

    /// <summary>A list of numbers in a domain.</summary>
    public static StructuredParameter Items(string name, Domain domain) => new(name, ParameterShape.Items, domain);

    /// <summary>A symmetric positive definite matrix.</summary>
    public static StructuredParameter PositiveDefinite(string name) =>
        new(name, ParameterShape.PositiveDefinite, Domain.Real);

    /// <summary>The parameter, also found under other names.</summary>
    public StructuredParameter Or(params ImmutableArray<string> names) => this with { Aliases = names };

    /// <summary>The parameter, whose inverse may be given under another name.</summary>
    public StructuredParameter OrInverse(params ImmutableArray<string> names) => this with { InverseNames = names };
}
