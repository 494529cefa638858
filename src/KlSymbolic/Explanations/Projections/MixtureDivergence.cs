using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations.Projections;

/// <summary>KL(P‖Q) where either may have several modes: cross-entropy less entropy, in nats.</summary>
/// <remarks>Both are averages under P, whose mass the quadrature checks. The form of the divergence that never cancels also needs all of
/// Q's mass, and a mode of Q far from P is missed.</remarks>
internal static class MixtureDivergence
{
    /// <summary>The value; never negative.</summary>
    public static DefinitionValue Of(Distribution p, Distribution q)
    {
        var crossEntropy = DefinitionEvaluator.CrossEntropy(p, q);
        if (crossEntropy is not DefinitionValue.Finite c)
            return crossEntropy;
        var entropy = DefinitionEvaluator.Entropy(p);
        return entropy is DefinitionValue.Finite h
            ? new DefinitionValue.Finite(
                Math.Max(c.Value - h.Value, 0),
                c.Error + h.Error + 2.3e-16 * Math.Abs(c.Value),
                c.Evaluations + h.Evaluations
            )
            : entropy;
    }
}
