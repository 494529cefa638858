using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Evaluation;

/// <summary>KL(P||Q), H(P, Q) and H(P) of two distributions with constant arguments.</summary>
/// <param name="P">The distribution that the expectation is taken under.</param>
/// <param name="Q">The distribution that P is compared with.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="ClosedForms">The values by the derived closed forms.</param>
public sealed record PairEvaluation(Distribution P, Distribution Q, InformationUnit Unit, PairValues ClosedForms)
{
    /// <summary>Derives and evaluates; symbols stand in for rational arguments, so that no derivation depends on their digits.</summary>
    /// <exception cref="ArgumentException">P or Q does not exist, or an argument is not constant.</exception>
    public static PairEvaluation Of(Distribution p, Distribution q, InformationUnit unit = InformationUnit.Nats)
    {
        if (p.FreeSymbols().Union(q.FreeSymbols()) is [var symbol, ..])
            throw new ArgumentException($"{symbol} has no value.");
        var values = ImmutableArray.CreateBuilder<Rational>();
        var symbols = ImmutableArray.CreateBuilder<Symbol>();
        var derivation = Deriver.Derive(Generalise(p, "1"), Generalise(q, "2"), AssumptionSet.None);
        var evaluator = new PairEvaluator(derivation, symbols.ToImmutable());
        return new(p, q, unit, evaluator.Evaluate(values.ToImmutable()).In(unit));

        Distribution Generalise(Distribution d, string suffix)
        {
            var fresh = FreshSymbols.For(d.Family, d.Arguments.Length, suffix);
            return d.Family.With([.. d.Arguments.Select((a, i) => a is Number n ? Replace(n, fresh[i]) : a)]);
        }

        Expr Replace(Number number, Symbol symbol)
        {
            values.Add(number.Value);
            symbols.Add(symbol);
            return symbol;
        }
    }
}
