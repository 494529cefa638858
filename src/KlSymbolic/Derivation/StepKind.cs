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
}
