using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;

namespace KlSymbolic;

public static partial class Kl
{
    /// <summary>KL(P||Q), H(P, Q) and H(P) as numbers, by the derived closed forms and, independently, by the definition.</summary>
    /// <param name="p">The distribution that the expectation is taken under, such as <c>Normal(0, 1/2)</c> or <c>Normal(mu, 1)</c>.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="unit">The unit of the values.</param>
    /// <param name="values">The values of the symbols in P and Q, as text: numbers, or constants such as sqrt(2).</param>
    /// <exception cref="InputException">A text cannot be read, or a symbol has no value; the message names input, column and remedy.</exception>
    public static PairEvaluation Evaluate(
        string p,
        string q,
        InformationUnit unit = InformationUnit.Nats,
        params IEnumerable<(string Name, string Value)> values
    )
    {
        var pair = DistributionReader.ReadPair(p, q);
        var numeric = new SymbolValues(pair, (p, q), values).PutIn();
        return PairEvaluation.Of(numeric.P, numeric.Q, unit);
    }

    /// <summary>KL(P||Q), H(P, Q) and H(P) by the derived closed forms, each with as many proven digits as are asked for.</summary>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="digits">How many significant decimal digits, at least 1.</param>
    /// <param name="unit">The unit of the values.</param>
    /// <param name="values">The values of the symbols in P and Q, as text: numbers, or constants such as sqrt(2).</param>
    /// <exception cref="InputException">A text cannot be read, or a symbol has no value; the message names input, column and remedy.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one digit is asked for.</exception>
    public static ProvenEvaluation Prove(
        string p,
        string q,
        int digits,
        InformationUnit unit = InformationUnit.Nats,
        params IEnumerable<(string Name, string Value)> values
    )
    {
        var pair = DistributionReader.ReadPair(p, q);
        var numeric = new SymbolValues(pair, (p, q), values).PutIn();
        return ProvenEvaluation.Of(numeric.P, numeric.Q, digits, unit);
    }
}
