using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Operators;

/// <summary>Derives divergences between products of independent factors: log p/q is a sum, and so is its expectation.</summary>
/// <remarks>Thread safe. Cover, Thomas, Elements of Information Theory, sec. 2.5, for the chain rule.</remarks>
public static class ProductDeriver
{
    private const string Reference = "Cover, Thomas, Elements of Information Theory, sec. 2.5 (chain rule)";

    /// <summary>KL(P||Q), H(P, Q) and H(P) of two products with as many factors.</summary>
    /// <exception cref="ArgumentException">The numbers of factors differ or are 0, or a factor does not exist.</exception>
    public static ProductDerivation Derive(
        ImmutableArray<Distribution> p,
        ImmutableArray<Distribution> q,
        AssumptionSet assumptions
    )
    {
        if (p.Length != q.Length || p.IsEmpty)
            throw new ArgumentException(
                $"P has {p.Length} factors and Q {q.Length}; products need as many, one at least."
            );
        var known = p.Concat(q).Aggregate(assumptions, (set, d) => Deriver.Existing(d, set));
        ImmutableArray<PairDerivation> factors = [.. p.Zip(q, (a, b) => Deriver.Derive(a, b, known))];
        var steps = new List<Step>();
        var divergence = Total(StepKind.Result, "KL(P||Q)", f => f.Divergence, true);
        return new(factors, known)
        {
            Divergence = divergence,
            CrossEntropy = Total(StepKind.CrossEntropy, "H(P, Q)", f => f.CrossEntropy, false),
            Entropy = Total(StepKind.Entropy, "H(P)", f => f.Entropy, false),
            Steps = [.. steps],
        };

        Outcome Total(StepKind kind, string what, Func<PairDerivation, Outcome> part, bool isNonnegative)
        {
            var sum = OutcomeSums.Add([.. factors.Select(part)], known, isNonnegative);
            foreach (var item in sum.AsCases)
            {
                if (item.Outcome is Outcome.Finite { Value: var value })
                    steps.Add(
                        new(
                            kind,
                            $"{what} of independent factors is the sum over the factors; it is infinite where one is.",
                            Reference,
                            new Claim.Identity(Sum.Of(factors.Select(f => ValueIn(part(f), item.When))), value),
                            item.When
                        )
                    );
            }
            return sum;
        }

        Expr ValueIn(Outcome outcome, Condition when) =>
            outcome
                .AsCases.Where(c => c.Outcome is Outcome.Finite && known.With(when).Decide(c.When) == Truth.True)
                .Select(c => ((Outcome.Finite)c.Outcome).Value)
                .First();
    }
}
