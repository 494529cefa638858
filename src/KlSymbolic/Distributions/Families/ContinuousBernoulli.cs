using KlSymbolic.Algebra;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Continuous Bernoulli distribution with parameter lambda; on 0 &lt; x &lt; 1.</summary>
    public static Family ContinuousBernoulli =>
        field ??= Family
            .Of(
                "ContinuousBernoulli",
                Fraction("lambda").Or("probs").Or("logits", Domain.Real, "sigmoid(logits)", Sigmoid),
                "Continuous Bernoulli distribution with parameter lambda; on 0 < x < 1.",
                "Loaiza-Ganem and Cunningham, NeurIPS 32 (2019)",
                (x, lambda) =>
                    new()
                    {
                        Support = Support.Between(0, 1),
                        LogDensity = x * Log(lambda) + (1 - x) * Log(1 - lambda) + LogNormaliser(lambda),
                    }
            )
            .Elsewhere(
                pyTorch: "ContinuousBernoulli(lambda)",
                tensorFlowProbability: "ContinuousBernoulli(probs=lambda)"
            );

    /// <summary>The value at 1/2 is the limit of the formula, whose quotient is 0/0 there.</summary>
    private static Expr LogNormaliser(Expr lambda) =>
        lambda == Rational.Half
            ? Log(2)
            : IfEqual(lambda, Rational.Half, Log(2), Log(2 * Atanh(1 - 2 * lambda) / (1 - 2 * lambda)));
}
