using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;

namespace KlSymbolic.Evaluation;

/// <summary>A Rényi divergence of two distributions with constant arguments, as a number.</summary>
/// <param name="P">The distribution with exponent a.</param>
/// <param name="Q">The distribution with exponent 1 − a.</param>
/// <param name="Order">a.</param>
/// <param name="Unit">The unit of the value.</param>
/// <param name="Divergence">D_a(P||Q).</param>
public sealed record RenyiEvaluation(
    Distribution P,
    Distribution Q,
    Rational Order,
    InformationUnit Unit,
    OutcomeValue Divergence
)
{
    /// <summary>Derives and evaluates.</summary>
    /// <exception cref="ArgumentException">P or Q does not exist, an argument is not constant, or the order is not positive or 1.</exception>
    public static RenyiEvaluation Of(
        Distribution p,
        Distribution q,
        Rational order,
        InformationUnit unit = InformationUnit.Nats
    )
    {
        if (p.FreeSymbols().Union(q.FreeSymbols()) is [var symbol, ..])
            throw new ArgumentException($"{symbol} has no value.");
        var derived = RenyiDeriver.Of(p, q, order, AssumptionSet.None);
        var value = p.Equals(q)
            ? new OutcomeValue.Finite(0, 0)
            : new OutcomeEvaluator(derived.Divergence, [], isNonnegative: true).At(new Point([], []));
        return new(p, q, order, unit, value.In(unit));
    }
}
