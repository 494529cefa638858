using KlSymbolic.Algebra;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Derivation.Operators;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Notation;

namespace KlSymbolic;

public static partial class Kl
{
    /// <summary>The gradient of KL(P||Q) in the symbols of P and Q, in nats.</summary>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text names no family, or its arguments do not fit.</exception>
    public static GradientDerivation Gradient(string p, string q, params IEnumerable<string> assume) =>
        GradientDeriver.Of(Derive(p, q, assume));

    /// <summary>The Fisher information of a distribution in its symbols, compared with the Hessian of KL at equality.</summary>
    /// <param name="p">The distribution, such as <c>Gamma(a, b)</c>.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">The text names no family, or its arguments do not fit.</exception>
    public static FisherDerivation Fisher(string p, params IEnumerable<string> assume)
    {
        var (law, assumptions) = DistributionReader.Read(p, assume);
        return FisherDeriver.Of(law, assumptions);
    }

    /// <summary>The Rényi divergence D_a(P||Q) = log ∫ p^a q^(1−a) / (a − 1), in nats.</summary>
    /// <param name="p">The distribution with exponent a.</param>
    /// <param name="q">The distribution with exponent 1 − a.</param>
    /// <param name="order">a, a positive number or formula that is not 1; null for a symbol.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text cannot be read, or the order is not positive or 1.</exception>
    public static RenyiDerivation Renyi(string p, string q, string? order = null, params IEnumerable<string> assume)
    {
        var pair = DistributionReader.ReadPair(p, q, assume);
        var a = order is null ? RenyiDeriver.FreshOrder(pair.P, pair.Q) : OrderReader.Read(order, pair);
        try
        {
            return RenyiDeriver.Of(pair.P, pair.Q, a, pair.Assumptions);
        }
        catch (ArgumentException e) when (order is not null)
        {
            throw new InputException("order", order, new ParseException(e.Message, 0, order.Length));
        }
    }

    /// <summary>Jeffreys' divergence KL(P||Q) + KL(Q||P), in nats.</summary>
    /// <param name="p">One distribution.</param>
    /// <param name="q">The other distribution.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text names no family, or its arguments do not fit.</exception>
    public static SymmetricDerivation Jeffreys(string p, string q, params IEnumerable<string> assume)
    {
        var pair = DistributionReader.ReadPair(p, q, assume);
        return JeffreysDeriver.Of(pair.P, pair.Q, pair.Assumptions);
    }

    /// <summary>The Jensen–Shannon divergence, in nats; closed for finitely many outcomes.</summary>
    /// <param name="p">One distribution.</param>
    /// <param name="q">The other distribution.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text names no family, or its arguments do not fit.</exception>
    public static SymmetricDerivation JensenShannon(string p, string q, params IEnumerable<string> assume)
    {
        var pair = DistributionReader.ReadPair(p, q, assume);
        return JensenShannonDeriver.Of(pair.P, pair.Q, pair.Assumptions);
    }

    /// <summary>KL(P||Q) within one exponential family, as a Bregman divergence of the log-partition function; in nats.</summary>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text names no family, or its arguments do not fit.</exception>
    public static BregmanDerivation Bregman(string p, string q, params IEnumerable<string> assume)
    {
        var pair = DistributionReader.ReadPair(p, q, assume);
        return BregmanDeriver.Of(pair.P, pair.Q, pair.Assumptions);
    }

    /// <summary>A distribution as a member of an exponential family; null where it is in none.</summary>
    /// <param name="p">The distribution, such as <c>Gamma(a, b)</c>.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">The text names no family, or its arguments do not fit.</exception>
    public static ExponentialFamilyForm? ExponentialFamily(string p, params IEnumerable<string> assume)
    {
        var (law, assumptions) = DistributionReader.Read(p, assume);
        return ExponentialFamilies.Of(law, assumptions);
    }

    /// <summary>KL(P||Q), H(P, Q) and H(P) of products of independent factors, such as <c>Product(Normal(a, b), Gamma(c, d))</c>.</summary>
    /// <param name="p">The product that the expectation is taken under.</param>
    /// <param name="q">The product that P is compared with; it has as many factors.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text is no product, or a factor cannot be read.</exception>
    public static ProductDerivation DeriveProduct(string p, string q, params IEnumerable<string> assume)
    {
        var read = DistributionReader.ReadProducts(p, q, assume);
        return ProductDeriver.Derive(read.P, read.Q, read.Assumptions);
    }

    /// <summary>A Rényi divergence as a number, by its closed form.</summary>
    /// <param name="p">The distribution with exponent a.</param>
    /// <param name="q">The distribution with exponent 1 − a.</param>
    /// <param name="order">a, a positive number that is not 1, such as <c>0.5</c>.</param>
    /// <param name="unit">The unit of the value.</param>
    /// <param name="values">The values of the symbols in P and Q, as text.</param>
    /// <exception cref="InputException">A text cannot be read, a symbol has no value, or the order is not a positive number other than 1.</exception>
    public static RenyiEvaluation EvaluateRenyi(
        string p,
        string q,
        string order,
        InformationUnit unit = InformationUnit.Nats,
        params IEnumerable<(string Name, string Value)> values
    )
    {
        var pair = DistributionReader.ReadPair(p, q);
        if (OrderReader.Read(order, pair) is not Number { Value: var a } || a.Sign <= 0 || a.IsOne)
            throw new InputException(
                "order",
                order,
                new ParseException("the order is a positive number other than 1, such as 0.5", 0, order.Length)
            );
        var numeric = new SymbolValues(pair, (p, q), values).PutIn();
        return RenyiEvaluation.Of(numeric.P, numeric.Q, a, unit);
    }
}
