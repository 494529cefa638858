using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Structured;

namespace KlSymbolic;

public static partial class Kl
{
    /// <summary>KL(P||Q), H(P, Q) and H(P) with their derivation, for vectors and matrices such as <c>MultivariateNormal(mean1, cov1)</c>.</summary>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text names no such family, or its arguments do not fit.</exception>
    public static StructuredDerivation DeriveStructured(string p, string q, params IEnumerable<string> assume) =>
        PairDeriver.Derive(StructuredReader.ReadPair(p, q, assume));

    /// <summary>The gradient of KL(P||Q) in the vectors, matrices and numbers of P and Q, in nats.</summary>
    /// <inheritdoc cref="DeriveStructured" path="/param|/exception"/>
    public static StructuredGradient GradientStructured(string p, string q, params IEnumerable<string> assume) =>
        StructuredGradientDeriver.Of(DeriveStructured(p, q, assume));

    /// <summary>KL(P||Q), H(P, Q) and H(P) as numbers for vectors and matrices given item by item, by the derived closed forms and by the definition.</summary>
    /// <param name="p">The distribution that the expectation is taken under, such as <c>Dirichlet([1, 2, 3])</c>.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="unit">The unit of the values.</param>
    /// <param name="samples">How many points to draw for Monte Carlo, 2 to 100,000,000; null for as many as are usual, and only where no
    /// quadrature is known.</param>
    /// <param name="seed">The seed of the random numbers.</param>
    /// <exception cref="InputException">A text cannot be read.</exception>
    /// <exception cref="ArgumentException">A symbol has no value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of points is out of range.</exception>
    public static StructuredEvaluation EvaluateStructured(
        string p,
        string q,
        InformationUnit unit = InformationUnit.Nats,
        int? samples = null,
        long seed = 1
    ) => StructuredEvaluation.Of(StructuredReader.ReadPair(p, q), unit, samples, seed);

    /// <summary>KL(P||Q), H(P, Q) and H(P) for vectors and matrices given item by item, by the closed forms, with proven digits.</summary>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="digits">How many significant digits to prove.</param>
    /// <param name="unit">The unit of the values.</param>
    /// <exception cref="InputException">A text cannot be read.</exception>
    /// <exception cref="ArgumentException">A symbol has no value.</exception>
    public static StructuredProof ProveStructured(
        string p,
        string q,
        int digits,
        InformationUnit unit = InformationUnit.Nats
    )
    {
        var pair = StructuredReader.ReadPair(p, q);
        return new(pair, unit, digits, StructuredEvaluation.Prove(pair, digits, unit));
    }
}
