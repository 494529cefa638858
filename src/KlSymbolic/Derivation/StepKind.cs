namespace KlSymbolic.Derivation;

/// <summary>What a step of a derivation does.</summary>
public enum StepKind
{
    /// <summary>Decides where P has no mass outside Q.</summary>
    AbsoluteContinuity,

    /// <summary>Writes the logarithm of a density as coefficients times statistics of x.</summary>
    LogDensity,

    /// <summary>Writes log p − log q as coefficients times statistics of x.</summary>
    LogRatio,

    /// <summary>A statistic has the same coefficient in both log-densities, so that its expectation is not needed.</summary>
    Cancellation,

    /// <summary>Recognises the law of a function of x.</summary>
    ChangeOfVariable,

    /// <summary>Takes the expectation of a statistic by a master rule.</summary>
    Expectation,

    /// <summary>Finds that the expectation of a statistic is infinite.</summary>
    Divergence,

    /// <summary>Puts the expectations in: H(P).</summary>
    Entropy,

    /// <summary>Puts the expectations in: H(P, Q).</summary>
    CrossEntropy,

    /// <summary>Puts the expectations in: KL(P||Q).</summary>
    Result,

    /// <summary>KL(P||Q) = H(P, Q) − H(P).</summary>
    Decomposition,

    /// <summary>Differentiates a closed form by a parameter.</summary>
    Derivative,

    /// <summary>Takes the expectation of −∂² log p: an entry of the Fisher information.</summary>
    FisherInformation,

    /// <summary>Compares the Hessian of the divergence at equality with the Fisher information.</summary>
    Hessian,

    /// <summary>Takes the logarithm of ∫ p^a q^(1−a): a ratio of normalisers.</summary>
    Affinity,

    /// <summary>Takes the limit of the Rényi divergence at order 1.</summary>
    Limit,

    /// <summary>Adds divergences.</summary>
    Addition,

    /// <summary>Takes a divergence to be that of the distributions before a bijection.</summary>
    Invariance,

    /// <summary>Writes a divergence by the log-partition function of an exponential family.</summary>
    Bregman,
}
