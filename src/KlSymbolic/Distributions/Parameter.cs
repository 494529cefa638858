using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions;

/// <summary>A parameter of a family: its name and the values that it may take.</summary>
/// <param name="Name">The name, in ASCII, such as <c>rate</c>.</param>
/// <param name="Domain">The values for which the family is defined.</param>
/// <param name="IsVariadic">Whether the parameter stands for a list of one or more values, as the probabilities of a categorical distribution.</param>
public sealed record Parameter(string Name, Domain Domain, bool IsVariadic = false)
{
    /// <summary>A real parameter.</summary>
    public static Parameter Real(string name) => new(name, Domain.Real);

    /// <summary>A positive parameter.</summary>
    public static Parameter Positive(string name) => new(name, Domain.Positive);

    /// <summary>A probability, 0 and 1 included.</summary>
    public static Parameter Probability(string name) => new(name, Domain.Unit);

    /// <summary>A list of probabilities.</summary>
    public static Parameter Probabilities(string name) => new(name, Domain.Unit, IsVariadic: true);
}
