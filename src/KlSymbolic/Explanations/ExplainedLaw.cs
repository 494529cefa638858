using KlSymbolic.Distributions;

namespace KlSymbolic.Explanations;

/// <summary>What is compared: a distribution of the catalogue, or a table of outcomes with their probabilities; the set is closed.</summary>
public abstract record ExplainedLaw
{
    private protected ExplainedLaw() { }

    /// <summary>A distribution of a family.</summary>
    /// <param name="Distribution">The distribution, with constant arguments.</param>
    public sealed record OfFamily(Distribution Distribution) : ExplainedLaw;

    /// <summary>A finite table.</summary>
    /// <param name="Table">The outcomes.</param>
    public sealed record OfTable(OutcomeTable Table) : ExplainedLaw;
}
