using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Masters;

namespace KlSymbolic.Derivation;

/// <summary>Sums of statistics of which some may have no expectation.</summary>
internal static class Tails
{
    /// <summary>
    /// The statistics of which at least one decides, wherever some expectation is missing, that the sum is not integrable; null where
    /// the summands might make up for each other.
    /// </summary>
    /// <remarks>At either end of the support the one of fastest growth decides, if it is missing first and its coefficient is not 0.</remarks>
    public static IReadOnlyList<Summand>? Deciding(IReadOnlyList<Summand> summands, Symbol x, AssumptionSet known)
    {
        var open = summands.Where(s => !s.Expectation.Exists.Equals(Condition.Always)).ToList();
        // log Γ(x + c) − log Γ(x + d) grows as a logarithm only.
        var factorials = open.Where(s => s.Statistic is Apply { Function.Name: "lgamma" }).ToList();
        var rising = Sum.Of(factorials.Select(s => s.Coefficient)).Expand().IsZero
            ? open.Except(factorials).ToList()
            : open;
        var deciding = new List<Summand>();
        foreach (var summand in rising)
        {
            var rivals = rising.Where(o => o != summand && !Growth.IsFaster(summand.Statistic, o.Statistic, x, known));
            if (rivals.All(o => Growth.IsAtOtherEnd(summand.Statistic, o.Statistic, x, known)))
                deciding.Add(summand);
        }
        var ends = Condition.And(deciding.Select(s => s.Expectation.Exists));
        var covered = open.All(s => deciding.Contains(s) || Conditions.Implied(s.Expectation.Exists, ends, known));
        var nonzero = deciding.All(s => (Signs.Of(s.Coefficient, known) & SignSet.Zero) == 0);
        return covered && nonzero && deciding.Count > 0 ? deciding : null;
    }
}
