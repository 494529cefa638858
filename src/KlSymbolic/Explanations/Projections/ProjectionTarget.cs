using System.Collections.Immutable;

namespace KlSymbolic.Explanations.Projections;

/// <summary>What a family is fitted to: a mixture, of which one distribution is a case, or a sample; the set is closed.</summary>
public abstract record ProjectionTarget
{
    private protected ProjectionTarget() { }

    /// <summary>A mixture of distributions.</summary>
    /// <param name="Mixture">The mixture.</param>
    public sealed record OfMixture(Mixture Mixture) : ProjectionTarget;

    /// <summary>Observations.</summary>
    /// <param name="Name">What they are called.</param>
    /// <param name="Values">The observations, which are finite.</param>
    public sealed record OfSample(string Name, ImmutableArray<double> Values) : ProjectionTarget;
}
