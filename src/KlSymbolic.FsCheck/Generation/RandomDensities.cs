using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Transforms;
using KlSymbolic.Documents;

namespace KlSymbolic.FsCheck.Generation;

/// <summary>Families of maps of other families.</summary>
internal static class RandomDensities
{
    private const int MostTries = 500;

    /// <summary>Whether the family is continuous and its parameters are one by one.</summary>
    public static bool IsUsable(Family family) =>
        !family.IsVariadic && family.Transform is null && !GenericPair.P(family).Support.IsDiscrete;

    /// <summary>A distribution of the family after so many maps.</summary>
    public static Gen<Distribution> Of(Family family, int maps)
    {
        var possible = Transformations
            .All.Select(t => TransformedFamily.Of(t, family))
            .Where(f => CanExist(GenericPair.P(f)))
            .ToImmutableArray();
        var mapped = Gen.Elements(possible.AsEnumerable());
        return maps > 1
            ? mapped.SelectMany(f => Of(f, maps - 1))
            : mapped.SelectMany(f =>
                Arguments.Of(GenericPair.P(f), Values.Plain, MostTries).Select(v => KlArbitraries.With(f, v))
            );
    }

    /// <summary>Whether the map is defined on the support, for some parameters at least.</summary>
    private static bool CanExist(Distribution law) =>
        !AssumptionSet.None.Reduce(law.Requirements).Equals(Condition.Never);
}
