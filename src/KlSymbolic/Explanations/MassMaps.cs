using System.Collections.Concurrent;
using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations;

/// <summary>Where the mass of distributions lies: measured once for each, which takes longer than all else that a picture needs. Thread safe.</summary>
internal sealed class MassMaps
{
    private readonly ConcurrentDictionary<Distribution, Lazy<MassMap>> maps = new();

    /// <summary>The map of a continuous distribution with constant arguments.</summary>
    public MassMap Of(Distribution d) => maps.GetOrAdd(d, key => new(() => new MassMap(Numeric(key)))).Value;

    /// <summary>The distribution with its numbers put in.</summary>
    public static NumericDistribution Numeric(Distribution d) =>
        NumericDistribution.At(d, ImmutableDictionary<Symbol, Rational>.Empty);
}
