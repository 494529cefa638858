using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Writes divergences within one exponential family as Bregman divergences of the log-partition function.</summary>
/// <remarks>Thread safe.</remarks>
public static class BregmanDeriver
{
    private const string Reference = "Banerjee, Merugu, Dhillon, Ghosh, J. Mach. Learn. Res. 6 (2005), sec. 4";

    /// <summary>The Bregman form of KL(P||Q), compared with the divergence derived by the master rules.</summary>
    /// <exception cref="ArgumentException">The arguments of P or Q are outside the parameters' domains.</exception>
    public static BregmanDerivation Of(Distribution p, Distribution q, AssumptionSet assumptions)
    {
        var pair = Deriver.Derive(p, q, assumptions);
        var known = pair.Assumptions;
        if (p.Support != q.Support)
            return new(pair) { Absence = "The supports are not the same for all parameters." };
        var x = SupportVariable.For(p, q, known);
        var split = new StatisticSplit(x, p.Support, known);
        var (first, second) = (split.Of(p.LogDensityAt(x)), split.Of(q.LogDensityAt(x)));
        ImmutableHashSet<Expr> left = [.. first.Statistics];
        ImmutableHashSet<Expr> right = [.. second.Statistics];
        if (!left.IsSubsetOf(right) && !right.IsSubsetOf(left))
            return new(pair) { Absence = "The log-densities have different statistics." };
        ImmutableArray<Expr> statistics =
        [
            .. left.Union(right)
                .OrderBy(s => s, ExprOrder.Instance)
                .Where(s =>
                    Simplification.IsZero(first.CoefficientOf(s) - second.CoefficientOf(s), known) != Truth.True
                ),
        ];
        if (statistics.IsEmpty)
            return new(pair) { Absence = "The log-densities differ in no statistic." };
        ImmutableArray<Expr> etaP = [.. statistics.Select(s => Simplification.Display(first.CoefficientOf(s), known))];
        ImmutableArray<Expr> etaQ = [.. statistics.Select(s => Simplification.Display(second.CoefficientOf(s), known))];
        var steps = new List<Step>();
        var gradient = ByDifferentiation(p, known, x, statistics);
        var isByDifferentiation = !gradient.IsEmpty;
        if (!isByDifferentiation)
            gradient = ByExpectation(p, known, x, statistics, steps);
        if (gradient.IsEmpty)
            return new(pair) { Absence = "The gradient of the log-partition function is not known." };
        var (partitionP, partitionQ) = (
            Simplification.Display(-first.Constant, known),
            Simplification.Display(-second.Constant, known)
        );
        var bregman = partitionQ - partitionP - Sum.Of(gradient.Select((g, j) => g * (etaQ[j] - etaP[j])));
        var agreement = Compare(pair, bregman, steps);
        return new(pair)
        {
            Statistics = statistics,
            NaturalOfP = etaP,
            NaturalOfQ = etaQ,
            LogPartitionOfP = partitionP,
            LogPartitionOfQ = partitionQ,
            GradientAtP = gradient,
            IsByDifferentiation = isByDifferentiation,
            Divergence = bregman,
            Agreement = agreement,
            Steps = [.. steps],
        };
    }

    private static ImmutableArray<Expr> ByDifferentiation(
        Distribution p,
        AssumptionSet known,
        Symbol x,
        ImmutableArray<Expr> statistics
    )
    {
        if (
            ExponentialFamilies.Of(p, known) is not { Gradient.IsEmpty: false } form
            || known.Decide(form.GradientWhen) != Truth.True
        )
            return [];
        var own = form.Statistics.Select(s => s.Substitute(form.Variable, x)).ToList();
        return statistics.All(own.Contains) ? [.. statistics.Select(s => form.Gradient[own.IndexOf(s)])] : [];
    }

    private static ImmutableArray<Expr> ByExpectation(
        Distribution p,
        AssumptionSet known,
        Symbol x,
        ImmutableArray<Expr> statistics,
        List<Step> steps
    )
    {
        var region = Region.Of(p, null, known, Condition.Always, steps);
        var means = ImmutableArray.CreateBuilder<Expr>();
        foreach (var s in statistics)
        {
            var outcome = region.Expect(
                s.Substitute(x, region.Variable),
                StepKind.Expectation,
                "∇A(η) is the expectation of T."
            );
            if (outcome is not Outcome.Finite { Value: var value })
                return [];
            means.Add(value);
        }
        return means.ToImmutable();
    }

    private static Agreement Compare(PairDerivation pair, Expr bregman, List<Step> steps)
    {
        var worst = Agreement.NotApplicable;
        foreach (var item in pair.Divergence.AsCases)
        {
            if (item.Outcome is not Outcome.Finite { Value: var value })
                continue;
            var found = Simplification.IsZero(bregman - value, pair.Assumptions.With(item.When)) switch
            {
                Truth.True => Agreement.Proven,
                Truth.False => Agreement.Refuted,
                _ => Agreement.Undecided,
            };
            if (found == Agreement.Proven)
                steps.Add(
                    new(
                        StepKind.Bregman,
                        "D = A(η_q) − A(η_p) − ∇A(η_p)·(η_q − η_p) is the divergence that the master rules give.",
                        Reference,
                        new Claim.Identity(bregman, value),
                        item.When
                    )
                );
            worst = worst == Agreement.NotApplicable ? found : (Agreement)Math.Max((int)worst, (int)found);
        }
        return worst;
    }
}
