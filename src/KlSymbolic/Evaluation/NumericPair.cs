using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Evaluation;

/// <summary>Two distributions whose arguments are constants, and what is derived for them.</summary>
/// <remarks>Symbols are put in for rational arguments, so that a derivation does not depend on their digits.</remarks>
internal sealed class NumericPair
{
    private NumericPair(Distribution p, Distribution q) => (P, Q) = (p, q);

    /// <summary>The distribution that the expectation is taken under.</summary>
    public Distribution P { get; }

    /// <summary>The distribution that P is compared with.</summary>
    public Distribution Q { get; }

    /// <summary>The values by the closed forms, in nats.</summary>
    public required PairValues Values { get; init; }

    /// <summary>Derives and evaluates.</summary>
    /// <exception cref="ArgumentException">P or Q does not exist.</exception>
    public static NumericPair Of(Distribution p, Distribution q)
    {
        var values = ImmutableArray.CreateBuilder<Rational>();
        var symbols = ImmutableArray.CreateBuilder<Symbol>();
        var derivation = Deriver.Derive(Generalise(p, "1"), Generalise(q, "2"), AssumptionSet.None);
        var evaluator = new PairEvaluator(derivation, symbols.ToImmutable());
        return new(p, q) { Values = evaluator.Evaluate(values.ToImmutable()) };

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
