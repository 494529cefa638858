using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions;

/// <summary>A parameter of a family: its name and the values that it may take.</summary>
/// <param name="Name">The name, in ASCII, such as <c>rate</c>.</param>
/// <param name="Domain">The values for which the family is defined.</param>
/// <param name="IsVariadic">Whether the parameter stands for a list of one or more values, as the probabilities of a categorical distribution.</param>
public sealed record Parameter(string Name, Domain Domain, bool IsVariadic = false)
{
    /// <summary>Other names under which the parameter may be given, each with the map from what is given to the parameter.</summary>
    public ImmutableArray<ParameterAlternative> Alternatives { get; init; } = [];

    /// <summary>The value where none is given; null where one must be given.</summary>
    public Expr? Default { get; init; }

    /// <summary>The parameter, which may also be given under another name.</summary>
    public Parameter Or(string name) => Or(name, Domain, name, e => e);

    /// <summary>The parameter, which may also be given by another quantity, such as a variance for a standard deviation.</summary>
    /// <param name="name">The name of the other quantity.</param>
    /// <param name="domain">The values that it may take; the map is defined on all of them.</param>
    /// <param name="formula">The map in words of a formula, such as <c>sqrt(variance)</c>.</param>
    /// <param name="map">The map from the other quantity to the parameter.</param>
    public Parameter Or(string name, Domain domain, string formula, Func<Expr, Expr> map) =>
        this with
        {
            Alternatives = Alternatives.Add(new(name, domain, formula, map)),
        };

    /// <summary>The parameter, which has a value where none is given.</summary>
    public Parameter By(Expr value) => this with { Default = value };

    /// <summary>A real parameter.</summary>
    public static Parameter Real(string name) => new(name, Domain.Real);

    /// <summary>A positive parameter.</summary>
    public static Parameter Positive(string name) => new(name, Domain.Positive);

    /// <summary>A parameter greater than 1.</summary>
    public static Parameter AboveOne(string name) => new(name, Domain.Positive with { Lower = 1 });

    /// <summary>A parameter strictly between 0 and 1.</summary>
    public static Parameter Fraction(string name) => new(name, Domain.UnitOpen);

    /// <summary>A success probability that is not 0.</summary>
    public static Parameter Success(string name) => new(name, Domain.UnitPositive);

    /// <summary>A positive integer.</summary>
    public static Parameter Count(string name) => new(name, Domain.PositiveInteger);

    /// <summary>An integer.</summary>
    public static Parameter Integer(string name) => new(name, Domain.Integer);

    /// <summary>A probability, 0 and 1 included.</summary>
    public static Parameter Probability(string name) => new(name, Domain.Unit);

    /// <summary>A list of probabilities.</summary>
    public static Parameter Probabilities(string name) => new(name, Domain.Unit, IsVariadic: true);
}
