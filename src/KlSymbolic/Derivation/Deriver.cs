using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Operators;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>Derives divergences, cross-entropies and entropies from log-densities, supports and parameter domains alone.</summary>
/// <remarks>Thread safe. All values are in nats.</remarks>
public static class Deriver
{
    /// <summary>KL(P||Q), H(P, Q) and H(P).</summary>
    /// <exception cref="ArgumentException">The arguments of P or Q are outside the parameters' domains.</exception>
    public static PairDerivation Derive(Distribution p, Distribution q, AssumptionSet assumptions)
    {
        var known = Existing(q, Existing(p, assumptions));
        if (TransformedDeriver.Derive(p, q, known) is { } moved)
            return moved;
        var steps = new List<Step>();
        var continuity = AbsoluteContinuity.Of(p, q, known);
        steps.Add(
            new(
                StepKind.AbsoluteContinuity,
                continuity.Finding,
                "definition of the divergence",
                new Claim.AbsolutelyContinuous(p, q, continuity.When),
                Condition.Always
            )
        );
        var (divergence, crossEntropy, entropy) = Against(p, q, continuity, known, steps);
        return new(p, q, known)
        {
            Divergence = divergence,
            CrossEntropy = crossEntropy,
            Entropy = entropy,
            Steps = [.. steps],
        };
    }

    /// <summary>H(P).</summary>
    /// <exception cref="ArgumentException">The arguments of P are outside the parameters' domains.</exception>
    public static EntropyDerivation Entropy(Distribution p, AssumptionSet assumptions)
    {
        var known = Existing(p, assumptions);
        var steps = new List<Step>();
        var entropy =
            TransformedDeriver.Entropy(p, known, steps) ?? Region.Of(p, null, known, Condition.Always, steps).Entropy();
        return new(p, known) { Entropy = entropy, Steps = [.. steps] };
    }

    private static (Outcome Divergence, Outcome CrossEntropy, Outcome Entropy) Against(
        Distribution p,
        Distribution q,
        AbsoluteContinuity continuity,
        AssumptionSet known,
        List<Step> steps
    )
    {
        var when = continuity.When;
        var everywhere = Region.Of(p, q, known, Condition.Always, steps);
        if (when.Equals(Condition.Always))
            return everywhere.Against(q);
        var infinite = new Outcome.Infinite(continuity.Reason, continuity.Explanation);
        if (when.Equals(Condition.Never))
            return (infinite, infinite, everywhere.Entropy());
        var values = Fixed(when);
        var (left, right) = (p.Substitute(values), q.Substitute(values));
        Outcome d,
            c;
        if (FiniteOutcomes.Of(left.Support) is null && left.LogDensity.Contains(Functions.Infinity))
            d = c = Concentrated(left);
        else
            (d, c, _) = Region.Of(left, right, known.With(when), when, steps).Against(right);
        var otherwise = new Case(when.Negate(), infinite);
        return (
            Outcome.Of([new(when, d), otherwise], known),
            Outcome.Of([new(when, c), otherwise], known),
            everywhere.Entropy()
        );
    }

    /// <summary>Where a probability is 0 or 1 a log-density has log 0 in it, which numbers can be given for and formulas not.</summary>
    private static Outcome.NoClosedForm Concentrated(Distribution p) =>
        new Outcome.NoClosedForm(
            p.LogDensity,
            "P has all its mass on one outcome there; give its parameters as numbers."
        );

    /// <summary>The symbols to which a condition gives a value.</summary>
    private static Dictionary<Symbol, Expr> Fixed(Condition when)
    {
        var values = new Dictionary<Symbol, Expr>();
        foreach (var item in when is Conjunction all ? all.Items : [when])
        {
            if (item is Relation { Comparison: Comparison.Equal, Left: Symbol s, Right: Number value })
                values[s] = value;
        }
        return values;
    }

    /// <summary>The assumptions, and that the distribution exists.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    internal static AssumptionSet Existing(Distribution law, AssumptionSet assumptions) =>
        assumptions.Decide(law.Requirements) == Truth.False
            ? throw new ArgumentException(
                $"{law} does not exist: an argument lies outside the domain of its parameter."
            )
            : assumptions.With(assumptions.Reduce(law.Requirements));
}
