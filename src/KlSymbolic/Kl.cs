using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;

namespace KlSymbolic;

/// <summary>The front door: derives, evaluates and checks Kullback-Leibler divergences.</summary>
/// <remarks>Thread safe. Values are in nats.</remarks>
public static partial class Kl
{
    /// <summary>KL(P||Q), H(P, Q) and H(P) with their derivation, for distributions such as <c>Normal(mu1, sigma1)</c>.</summary>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="assume">Relations between the symbols that hold, such as <c>mu1 &gt;= 0</c>.</param>
    /// <exception cref="InputException">A text names no family, or its arguments do not fit.</exception>
    public static PairDerivation Derive(string p, string q, params IEnumerable<string> assume)
    {
        var pair = DistributionReader.ReadPair(p, q, assume);
        return Deriver.Derive(pair.P, pair.Q, pair.Assumptions);
    }

    /// <summary>KL(P||Q), H(P, Q) and H(P) with their derivation.</summary>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="assumptions">What holds beyond the domains of the symbols; null for nothing.</param>
    /// <exception cref="ArgumentException">The arguments of P or Q are outside the parameters' domains.</exception>
    public static PairDerivation Derive(Distribution p, Distribution q, AssumptionSet? assumptions = null) =>
        Deriver.Derive(p, q, assumptions ?? AssumptionSet.None);
}
