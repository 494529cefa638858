using KlSymbolic.Distributions;

namespace KlSymbolic.Evaluation;

/// <summary>KL(P||Q), H(P, Q) and H(P) of two distributions with constant arguments, by closed form, with proven digits.</summary>
/// <param name="P">The distribution that the expectation is taken under.</param>
/// <param name="Q">The distribution that P is compared with.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Digits">How many significant digits were asked for.</param>
/// <param name="Values">The values.</param>
public sealed record ProvenEvaluation(
    Distribution P,
    Distribution Q,
    InformationUnit Unit,
    int Digits,
    ProvenValues Values
)
{
    /// <summary>Derives and evaluates; symbols stand in for rational arguments, so that no derivation depends on their digits.</summary>
    /// <exception cref="ArgumentException">P or Q does not exist, or an argument is not constant.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one digit is asked for.</exception>
    public static ProvenEvaluation Of(
        Distribution p,
        Distribution q,
        int digits,
        InformationUnit unit = InformationUnit.Nats
    )
    {
        var (evaluator, values) = PairEvaluation.Generalise(p, q);
        return new(p, q, unit, digits, evaluator.Prove(values, digits, unit));
    }
}
