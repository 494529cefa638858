using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Evaluation;

/// <summary>KL(P||Q), H(P, Q) and H(P) of two distributions with constant arguments, by closed form and by definition.</summary>
/// <param name="P">The distribution that the expectation is taken under.</param>
/// <param name="Q">The distribution that P is compared with.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Divergence">KL(P||Q).</param>
/// <param name="CrossEntropy">H(P, Q).</param>
/// <param name="Entropy">H(P).</param>
public sealed record PairEvaluation(
    Distribution P,
    Distribution Q,
    InformationUnit Unit,
    ComparedValue Divergence,
    ComparedValue CrossEntropy,
    ComparedValue Entropy
)
{
    /// <summary>So many arguments of P and Q together, at most, are derived for as symbols.</summary>
    internal const int MostSymbols = 24;

    /// <summary>Derives and evaluates; symbols stand in for rational arguments, so that no derivation depends on their digits.</summary>
    /// <exception cref="ArgumentException">P or Q does not exist, or an argument is not constant.</exception>
    public static PairEvaluation Of(Distribution p, Distribution q, InformationUnit unit = InformationUnit.Nats)
    {
        var (evaluator, point) = Generalise(p, q);
        var closed = evaluator.Evaluate(point);
        return new(
            p,
            q,
            unit,
            Compare(closed.Divergence, DefinitionEvaluator.Divergence(p, q)),
            Compare(closed.CrossEntropy, DefinitionEvaluator.CrossEntropy(p, q)),
            Compare(closed.Entropy, DefinitionEvaluator.Entropy(p))
        );

        ComparedValue Compare(OutcomeValue value, DefinitionValue definition) =>
            new(value.In(unit), definition.In(unit));
    }

    /// <summary>The pair derived for symbols in place of rational arguments, and these as their values.</summary>
    /// <remarks>Long lists stay numbers, but for those that a formula holds for by convention only, such as a probability 0: what is to
    /// be decided on the way to a derivation grows with the cube of the number of symbols.</remarks>
    /// <exception cref="ArgumentException">An argument is not constant.</exception>
    internal static (PairEvaluator Evaluator, ImmutableArray<Rational> Point) Generalise(Distribution p, Distribution q)
    {
        if (p.FreeSymbols().Union(q.FreeSymbols()) is [var symbol, ..])
            throw new ArgumentException($"{symbol} has no value.");
        var isLong = p.Arguments.Length + q.Arguments.Length > MostSymbols;
        var values = ImmutableArray.CreateBuilder<Rational>();
        var symbols = ImmutableArray.CreateBuilder<Symbol>();
        var derivation = Deriver.Derive(General(p, "1"), General(q, "2"), AssumptionSet.None);
        return (new(derivation, symbols.ToImmutable()), values.ToImmutable());

        Distribution General(Distribution d, string suffix)
        {
            var fresh = FreshSymbols.For(d.Family, d.Arguments.Length, suffix);
            return d.Family.With([
                .. d.Arguments.Select(
                    (a, i) =>
                        a is Number n && !(isLong && !PairEvaluator.IsAtEnd(fresh[i].Domain, n.Value))
                            ? Replace(n, fresh[i])
                            : a
                ),
            ]);
        }

        Expr Replace(Number number, Symbol symbol)
        {
            values.Add(number.Value);
            symbols.Add(symbol);
            return symbol;
        }
    }
}
