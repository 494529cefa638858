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

    /// <summary>The Rényi divergence of P from Q, log E[(p/q)^(α−1)]/(α − 1) under P.</summary>
    Renyi,

    /// <summary>The Jensen–Shannon divergence, (KL(P||M) + KL(Q||M))/2 with M the even mixture of P and Q.</summary>
    JensenShannon,

    /// <summary>The Jeffreys divergence, KL(P||Q) + KL(Q||P).</summary>
    Jeffreys,

    /// <summary>A component of the gradient of KL(P||Q): its derivative by one symbol.</summary>
    Gradient,
}
