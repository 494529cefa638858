namespace KlSymbolic.Checking;

/// <summary>Which quantity a formula claims to be; all in nats.</summary>
public enum Functional
{
    /// <summary>KL(P||Q).</summary>
    Divergence,

    /// <summary>H(P, Q), the expectation of −log q under P.</summary>
    CrossEntropy,

    /// <summary>H(P), the expectation of −log p under P.</summary>
    Entropy,
}
