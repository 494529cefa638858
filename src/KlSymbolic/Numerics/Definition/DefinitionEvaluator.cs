using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Divergence, entropy and cross-entropy from their definitions, by quadrature or summation of the log-densities alone; in nats.</summary>
/// <remarks>No closed form is known here: this is the second road to a number, on which the first is checked. Thread safe.</remarks>
public static class DefinitionEvaluator
{
    private static readonly IReadOnlyDictionary<Symbol, Rational> NoSymbols = new Dictionary<Symbol, Rational>();

    /// <summary>D(P || Q) = E log(p/q) under P.</summary>
    /// <param name="p">The distribution P.</param>
    /// <param name="q">The distribution Q.</param>
    /// <param name="point">A value for each symbol in the arguments of P and Q; null where there is none.</param>
    /// <exception cref="ArgumentException">A symbol has no value, or the values are outside the families' domains.</exception>
    public static DefinitionValue Divergence(
        Distribution p,
        Distribution q,
        IReadOnlyDictionary<Symbol, Rational>? point = null
    ) => Compute(p, q, point ?? NoSymbols, Functional.Divergence);

    /// <summary>H(P, Q) = −E log q under P.</summary>
    /// <inheritdoc cref="Divergence" path="/param|/exception"/>
    public static DefinitionValue CrossEntropy(
        Distribution p,
        Distribution q,
        IReadOnlyDictionary<Symbol, Rational>? point = null
    ) => Compute(p, q, point ?? NoSymbols, Functional.CrossEntropy);

    /// <summary>H(P) = −E log p under P.</summary>
    /// <inheritdoc cref="Divergence" path="/param|/exception"/>
    public static DefinitionValue Entropy(Distribution p, IReadOnlyDictionary<Symbol, Rational>? point = null) =>
        Average(NumericDistribution.At(p, point ?? NoSymbols), null, Functional.Entropy);

    private static DefinitionValue Compute(
        Distribution p,
        Distribution q,
        IReadOnlyDictionary<Symbol, Rational> point,
        Functional functional
    )
    {
        var (x, y) = (NumericDistribution.At(p, point), NumericDistribution.At(q, point));
        if (x.IsDiscrete != y.IsDiscrete)
            return new DefinitionValue.Infinite(InfinityReason.MutuallySingular, 0);
        return Average(x, y, functional);
    }

    private static DefinitionValue Average(NumericDistribution p, NumericDistribution? q, Functional functional)
    {
        if (p.IsDiscrete)
            return new DiscreteAverage(p, q, functional).Compute();
        if (
            q is not null
            && (
                NumericDistribution.Compare(p.Support.Lower, q.Support.Lower) < 0
                || NumericDistribution.Compare(q.Support.Upper, p.Support.Upper) < 0
            )
        )
            return new DefinitionValue.Infinite(InfinityReason.Support, 0);
        return new ContinuousAverage(p, q, functional).Compute();
    }
}
