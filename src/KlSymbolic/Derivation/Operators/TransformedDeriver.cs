using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Transforms;

namespace KlSymbolic.Derivation.Operators;

/// <summary>Derives divergences of a transform f(Y) by those of Y: a divergence does not change under a bijection.</summary>
/// <remarks>The other distribution is pulled back by f; entropies gain the expectation of log |f′(Y)|.</remarks>
internal static class TransformedDeriver
{
    private const string Reference = "Kullback, Information Theory and Statistics, sec. 2.4";

    /// <summary>The derivation for P = f(Y); null where Q cannot be pulled back or the result has no closed form.</summary>
    public static PairDerivation? Derive(Distribution p, Distribution q, AssumptionSet known)
    {
        if (p is not { Inner: { } inner, Transform: (var f, var arguments) })
            return null;
        if (q.Support.IsDiscrete || PulledBack(f, arguments, q, known) is not { } other)
            return null;
        var pair = Deriver.Derive(inner, other, known);
        if (pair.Divergence is Outcome.NoClosedForm)
            return null;
        var steps = new List<Step>();
        var y = SupportVariable.For(p, q, known.With(inner.Requirements));
        y = new Symbol("y" + y.Name.Substring(1), SupportVariable.DomainOf(inner.Support, known));
        var x = f.At(y, arguments);
        var isSame = q.Inner is { } z && z.Equals(other);
        steps.Add(
            new(
                StepKind.Invariance,
                isSame
                    ? $"P and Q are transforms by the same bijection {f}: KL(f(Y)||f(Z)) = KL(Y||Z), because the Jacobian cancels in the log-ratio."
                    : $"P is the law of {f}(Y), and Q is pulled back by the same bijection: the Jacobian cancels in the log-ratio, and the divergence does not change.",
                Reference,
                new Claim.Pointwise(
                    y,
                    inner.Support,
                    p.LogDensityAt(x) - q.LogDensityAt(x),
                    inner.LogDensityAt(y) - other.LogDensityAt(y)
                ),
                Condition.Always
            )
        );
        steps.AddRange(pair.Steps);
        var slope = Slope(inner, f, arguments, known, steps);
        return new(p, q, known)
        {
            Divergence = pair.Divergence,
            CrossEntropy = Shifted(pair.CrossEntropy, slope, known),
            Entropy = Shifted(pair.Entropy, slope, known),
            Steps = [.. steps],
        };
    }

    /// <summary>H(f(Y)) = H(Y) + E log |f′(Y)|; null where P is no transform or the rules do not give it.</summary>
    public static Outcome? Entropy(Distribution p, AssumptionSet known, List<Step> steps)
    {
        if (p is not { Inner: { } inner, Transform: (var f, var arguments) })
            return null;
        var own = Deriver.Entropy(inner, known);
        steps.AddRange(own.Steps);
        var slope = Slope(inner, f, arguments, known, steps);
        var shifted = Shifted(own.Entropy, slope, known);
        return shifted is Outcome.NoClosedForm ? null : shifted;
    }

    private static Outcome Slope(
        Distribution inner,
        Transform f,
        ImmutableArray<Expr> arguments,
        AssumptionSet known,
        List<Step> steps
    )
    {
        var region = Region.Of(inner, null, known, Condition.Always, steps);
        return region.Expect(
            f.LogSlopeAt(region.Variable, arguments),
            StepKind.ChangeOfVariable,
            "Entropies, unlike divergences, gain the expectation of log |f′(Y)| under a bijection f."
        );
    }

    private static Outcome Shifted(Outcome outcome, Outcome slope, AssumptionSet known) =>
        Outcome.Of(
            from a in outcome.AsCases
            from b in slope.AsCases
            let when = Conditions.Tidy(Condition.And(a.When, b.When), known)
            where !when.Equals(Condition.Never)
            select new Case(
                when,
                (a.Outcome, b.Outcome) switch
                {
                    (Outcome.Finite v, Outcome.Finite s) => new Outcome.Finite(
                        Simplification.Display(v.Value + s.Value, known.With(when))
                    ),
                    (Outcome.Infinite, Outcome.Finite) => a.Outcome,
                    (Outcome.NoClosedForm, _) => a.Outcome,
                    (_, Outcome.NoClosedForm) => b.Outcome,
                    _ => new Outcome.NoClosedForm(
                        Expr.Zero,
                        "Two infinite parts may or may not make up for each other."
                    ),
                }
            ),
            known
        );

    /// <summary>Q as the law of the Z with f(Z) distributed as Q, restricted to where f takes its values; null where that is not decided.</summary>
    private static Distribution? PulledBack(
        Transform f,
        ImmutableArray<Expr> arguments,
        Distribution q,
        AssumptionSet known
    )
    {
        if (q is { Inner: { } z, Transform: (var g, var others) } && g == f)
        {
            if (others.Zip(arguments, (a, b) => Simplification.IsZero(a - b, known) == Truth.True).All(same => same))
                return z;
        }
        var within = Restrict(q.Support);
        return within is null ? null : q.Moved(f.Inverse, arguments, s => Restrict(s) ?? s);

        Support? Restrict(Support support)
        {
            var low = Larger(f.Range.Lower, support.Lower, f.Range.IsUnboundedBelow, support.IsUnboundedBelow);
            var high = Smaller(f.Range.Upper, support.Upper, f.Range.IsUnboundedAbove, support.IsUnboundedAbove);
            return low is null || high is null ? null : Support.Between(low, high);
        }

        Expr? Larger(Expr a, Expr b, bool aIsMinusInfinity, bool bIsMinusInfinity) =>
            bIsMinusInfinity ? a
            : aIsMinusInfinity ? b
            : known.Decide(Condition.LessOrEqual(a, b)) switch
            {
                Truth.True => b,
                Truth.False => a,
                _ => null,
            };

        Expr? Smaller(Expr a, Expr b, bool aIsInfinity, bool bIsInfinity) =>
            bIsInfinity ? a
            : aIsInfinity ? b
            : known.Decide(Condition.LessOrEqual(b, a)) switch
            {
                Truth.True => b,
                Truth.False => a,
                _ => null,
            };
    }
}
