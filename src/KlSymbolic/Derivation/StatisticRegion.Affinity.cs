using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Values;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

internal sealed partial class StatisticRegion
{
    /// <inheritdoc/>
    public override Affinity Affinity(Distribution q, Expr power)
    {
        var logQ = q.LogDensityAt(x);
        var ratio = law.Split.Of(logQ).Plus(law.LogDensity.Times(-1)).Expanded();
        Split(
            StepKind.LogRatio,
            "The logarithm of the ratio of the densities",
            logQ - P.LogDensityAt(x),
            ratio.ToExpr()
        );
        var constant = ratio.Constant * power;
        var tilt = ratio.WithoutConstant().Times(power);
        if (!tilt.Statistics.Any())
            return Put(
                constant,
                "The ratio of the densities is constant.",
                "linearity of the expectation",
                Condition.Always,
                Expr.One
            );
        if (averages.OfExponential(tilt) is not var (coefficient, statistic, expectation))
            return new(null, Condition.Always, Functions.Exp.Of(tilt.ToExpr()));
        // By Hölder's inequality ∫ p^a q^(1−a) is at most 1 for 0 < a < 1.
        var exists =
            Known.Decide(Condition.Less(power, 1)) == Truth.True && Known.Decide(Condition.Less(0, power)) == Truth.True
                ? Condition.Always
                : Conditions.Tidy(expectation.Exists, Known);
        if (exists.Equals(Condition.Never))
            return new(Expr.Zero, exists, statistic);
        var known = Known.With(exists).With(expectation.Exists);
        var value = Simplification.Display(expectation.Value, known);
        Explain(new(coefficient, statistic, expectation with { Value = value, Exists = exists }));
        return Put(
            constant + LogarithmOf(coefficient, known) + (expectation.Logarithm ?? LogarithmOf(value, known)),
            "The logarithm of the expectation: log-normalisers at mixed exponents.",
            expectation.Reference,
            exists,
            statistic
        );
    }

    private Affinity Put(Expr sum, string reason, string reference, Condition exists, Expr statistic)
    {
        var shown = Simplification.DisplayWithin(sum, Known.With(exists));
        Add(StepKind.Affinity, reason, reference, new Claim.Identity(sum, shown), exists);
        return new(shown, exists, statistic);
    }

    /// <summary>The logarithm of a positive expression, taken into its positive factors.</summary>
    private static Expr LogarithmOf(Expr e, AssumptionSet known)
    {
        var factors = Terms.FactorsOf(e);
        if (factors.Length > 1)
            return factors.All(f => Signs.IsPositive(f, known))
                ? Sum.Of(factors.Select(f => LogarithmOf(f, known)))
                : Functions.Log.Of(e);
        return e switch
        {
            Apply { Function.Name: "exp", Arguments: [var u] } => u,
            Power p when Signs.IsPositive(p.Base, known) => p.Exponent * LogarithmOf(p.Base, known),
            _ => Functions.Log.Of(e),
        };
    }
}
