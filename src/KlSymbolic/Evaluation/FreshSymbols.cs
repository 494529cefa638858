using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Evaluation;

/// <summary>Symbols that stand for the arguments of a family: sigma1 for the sigma of P, sigma2 for that of Q.</summary>
internal static class FreshSymbols
{
    /// <summary>One symbol for each argument, with the domain of its parameter; items of a list are numbered.</summary>
    public static ImmutableArray<Symbol> For(Family family, int count, string suffix) =>
        [.. Enumerable.Range(0, count).Select(i => new Symbol(Name(family, i, suffix), family.ParameterAt(i).Domain))];

    private static string Name(Family family, int index, string suffix)
    {
        var parameter = family.ParameterAt(index);
        var first = family.Parameters.Length - 1;
        return parameter.IsVariadic
            ? $"{parameter.Name}{suffix}_{(index - first + 1).ToString(CultureInfo.InvariantCulture)}"
            : parameter.Name + suffix;
    }
}
