using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Derives the Fisher information by the master rules, and compares it with the Hessian of the divergence at equality.</summary>
/// <remarks>Thread safe. Kullback, Information Theory and Statistics, sec. 2.6, for the equality.</remarks>
public static class FisherDeriver
{
    /// <summary>The Fisher information of a distribution in the symbols of its arguments.</summary>
    /// <exception cref="ArgumentException">The arguments of P are outside the parameters' domains.</exception>
    public static FisherDerivation Of(Distribution p, AssumptionSet assumptions)
    {
        var known = Deriver.Existing(p, assumptions);
        var steps = new List<Step>();
        var region = Region.Of(p, null, known, Condition.Always, steps);
        var x = region.Variable;
        ImmutableArray<Symbol> symbols = [.. p.Arguments.SelectMany(a => a.FreeSymbols()).Distinct()];
        var obstacles = symbols.Select(s => (Symbol: s, Obstacle: Regularity.Obstacle(p, x, s, known))).ToList();
        ImmutableArray<Symbol> regular = [.. obstacles.Where(o => o.Obstacle is null).Select(o => o.Symbol)];
        var entries = ImmutableArray.CreateBuilder<FisherEntry>();
        for (var i = 0; i < regular.Length; i++)
        {
            for (var j = i; j < regular.Length; j++)
                entries.Add(Entry(p, region, regular[i], regular[j], known, steps));
        }
        return new(p, known)
        {
            Parameters = regular,
            Irregular = [.. obstacles.Where(o => o.Obstacle is not null).Select(o => (o.Symbol, o.Obstacle!))],
            Entries = entries.ToImmutable(),
            Steps = [.. steps],
        };
    }

    private static FisherEntry Entry(
        Distribution p,
        Region region,
        Symbol first,
        Symbol second,
        AssumptionSet known,
        List<Step> steps
    )
    {
        var information = Information(p, region, first, second, known, steps);
        var curvature = EqualityHessian.Of(p, first, second, known);
        if (information.Value is not { } value || curvature.Value is not { } other)
            return new(first, second, information, curvature, Agreement.NotApplicable);
        var agreement = Simplification.IsZero(value - other, known.With(information.When).With(curvature.When)) switch
        {
            Truth.True => Agreement.Proven,
            Truth.False => Agreement.Refuted,
            _ => Agreement.Undecided,
        };
        if (agreement == Agreement.Proven)
            steps.Add(
                new(
                    StepKind.Hessian,
                    $"The second derivative of KL(P||Q) by the parameters of Q that take the place of {first} and {second}, at Q = P.",
                    "Kullback, Information Theory and Statistics, sec. 2.6",
                    new Claim.Identity(other, value),
                    Condition.And(information.When, curvature.When)
                )
            );
        return new(first, second, information, curvature, agreement);
    }

    private static ConditionalValue Information(
        Distribution p,
        Region region,
        Symbol first,
        Symbol second,
        AssumptionSet known,
        List<Step> steps
    )
    {
        var x = region.Variable;
        var smooth = OffBorders.Of(p.LogDensityAt(x), [first, second]);
        if (!smooth.When.Equals(Condition.Always))
            region = Region.Of(p, null, known.With(smooth.When), smooth.When, steps);
        if (Scores.Of(smooth.Value, x, first, second) is not { } score)
            return ConditionalValue.Without(Condition.Always, "The derivatives of the log-density are not known.");
        var what = score.IsProduct
            ? "E of the product of the derivatives of log p, which has a kink,"
            : "−E of the second derivative of log p";
        var outcome = region.Expect(
            score.Integrand,
            StepKind.FisherInformation,
            $"{what} by {first} and {second}: the expectation is linear."
        );
        var found = outcome.AsCases.FirstOrDefault(c => c.Outcome is Outcome.Finite);
        if (found is not { Outcome: Outcome.Finite { Value: var value } })
            return ConditionalValue.Without(
                Condition.Always,
                outcome.AsCases[0].Outcome is Outcome.NoClosedForm { Explanation: var why, Statistic: var s }
                    ? $"{why.TrimEnd('.')}: {s}."
                    : "The expectation is infinite."
            );
        if (score.OfSign.IsZero)
            return ConditionalValue.Of(Condition.And(smooth.When, found.When), value);
        if (MeanSign.Of(p, score.Kink!, region, known, steps) is not { } sign)
            return ConditionalValue.Without(Condition.Always, "No rule gives the expectation of the sign at the kink.");
        return ConditionalValue.Of(found.When, Simplification.Display(value + score.OfSign * sign, known));
    }
}
