using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Derives the Jensen–Shannon divergence, half of KL(P||M) + KL(Q||M) with M the even mixture of P and Q.</summary>
/// <remarks>Thread safe. Values are in nats, between 0 and log 2. Lin, IEEE Trans. Inf. Theory 37 (1991).</remarks>
public static class JensenShannonDeriver
{
    private const string Reference = "Lin, IEEE Trans. Inf. Theory 37 (1991), eq. 3.1";

    /// <summary>The divergence; closed for finitely many outcomes and for distributions that share none.</summary>
    /// <exception cref="ArgumentException">The arguments of P or Q are outside the parameters' domains.</exception>
    public static SymmetricDerivation Of(Distribution p, Distribution q, AssumptionSet assumptions)
    {
        var known = Deriver.Existing(q, Deriver.Existing(p, assumptions));
        var steps = new List<Step>();
        return new(p, q, known) { Divergence = Divergence(p, q, known, steps), Steps = [.. steps] };
    }

    private static Outcome Divergence(Distribution p, Distribution q, AssumptionSet known, List<Step> steps)
    {
        if (p.Support.IsDiscrete != q.Support.IsDiscrete)
            return Closed(
                Functions.Log.Of(2),
                "P and Q share no outcome, so that the divergence has its largest value."
            );
        if (FiniteOutcomes.Of(p.Support) is not { } first || FiniteOutcomes.Of(q.Support) is not { } second)
            return new Outcome.NoClosedForm(
                Functions.Log.Of((Functions.Exp.Of(p.LogDensity) + Functions.Exp.Of(q.LogDensity)) / 2),
                "The logarithm of a mixture has no expectation by the rules known; only finitely many outcomes are summed."
            );
        var terms =
            from outcome in first.Union(second)
            let a = first.Contains(outcome) ? FiniteOutcomes.Mass(p, outcome) : Expr.Zero
            let b = second.Contains(outcome) ? FiniteOutcomes.Mass(q, outcome) : Expr.Zero
            select (Part(a, b) + Part(b, a)) / 2;
        return Closed(Sum.Of(terms), "Half of KL(P||M) + KL(Q||M) summed over the outcomes, with 0 log 0 = 0.");

        Outcome Closed(Expr sum, string reason)
        {
            var value = Simplification.Display(sum, known);
            steps.Add(new(StepKind.Result, reason, Reference, new Claim.Identity(sum, value), Condition.Always));
            return new Outcome.Finite(value);
        }
    }

    private static Expr Part(Expr mass, Expr other) =>
        mass.IsZero ? Expr.Zero : mass * Functions.Log.Of(2 * mass / (mass + other));
}
