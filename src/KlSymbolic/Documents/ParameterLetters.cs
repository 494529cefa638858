using System.Collections.Immutable;
using KlSymbolic.Distributions;

namespace KlSymbolic.Documents;

/// <summary>The letters that formulas use for parameters that are named by a word.</summary>
internal static class ParameterLetters
{
    private static readonly ImmutableDictionary<string, string> letters = new Dictionary<string, string>
    {
        ["df"] = "nu",
        ["loc"] = "mu",
        ["rate"] = "lambda",
        ["scale"] = "b",
        ["shape"] = "alpha",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The name of a letter for a parameter of a family; the parameter's own name where it has no other or that is taken.</summary>
    public static string Of(Family family, Parameter parameter) =>
        letters.TryGetValue(parameter.Name, out var letter) && family.Parameters.All(p => p.Name != letter)
            ? letter
            : parameter.Name;
}
