using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation;

/// <summary>Pairs of distributions with a symbol for each parameter, named by the parameter and 1 or 2.</summary>
internal static class Pairs
{
    public static Distribution Symbolic(Family family, int side, int count) =>
        family.With([.. Enumerable.Range(0, count).Select(i => (Expr)Parameter(family, side, i))]);

    public static Distribution Symbolic(Family family, int side) =>
        Symbolic(family, side, family.IsVariadic ? 3 : family.Parameters.Length);

    public static Symbol Parameter(Family family, int side, int index)
    {
        var parameter = family.ParameterAt(index);
        return new(parameter.Name + (family.IsVariadic ? $"_{index}" : "") + side, parameter.Domain);
    }

    public static PairDerivation Derive(Distribution p, Distribution q) => Deriver.Derive(p, q, AssumptionSet.None);

    /// <summary>The outcome of the one case that holds at a point; fails where none or several hold.</summary>
    public static Outcome At(Outcome outcome, IReadOnlyDictionary<Symbol, Expr> point)
    {
        if (outcome is not Outcome.Cases { Items: var cases })
            return outcome;
        var holding = cases.Where(c => Holds(c.When, point)).ToList();
        Assert.True(holding.Count == 1, $"{holding.Count} cases hold at {string.Join(", ", point)}.");
        return holding[0].Outcome;
    }

    public static bool Holds(Condition condition, IReadOnlyDictionary<Symbol, Expr> point)
    {
        var truth = AssumptionSet.None.Decide(condition.Map(e => e.Substitute(point)));
        Assert.NotEqual(Truth.Unknown, truth);
        return truth == Truth.True;
    }

    public static void Near(double expected, double actual, double tolerance) =>
        Assert.True(
            Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected)),
            $"{actual:R} should be {expected:R}."
        );
}
