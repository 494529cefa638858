using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Whether a family may be differentiated in a parameter under the expectation.</summary>
internal static class Regularity
{
    /// <summary>Why there is no Fisher information in the parameter; null where the family is regular in it.</summary>
    public static string? Obstacle(Distribution p, Symbol x, Symbol parameter, AssumptionSet known)
    {
        if (parameter.Domain.IsInteger)
            return "it takes integer values only";
        if (p.Support.Lower.Contains(parameter) || p.Support.Upper.Contains(parameter))
            return "the support depends on it, so that the family is not regular";
        if (known.Facts.FirstOrDefault(f => Binds(f, parameter)) is { } bond)
            return $"it cannot vary alone, because {bond}";
        return Choices(p.LogDensityAt(x)).Any(c => c.Contains(x) && c.Contains(parameter))
            ? "the density has a kink at a place that depends on it"
            : null;
    }

    private static bool Binds(Relation relation, Symbol symbol) =>
        relation.Comparison == Comparison.Equal && (relation.Left - relation.Right).Contains(symbol);

    /// <summary>The comparisons inside an expression, as differences.</summary>
    private static IEnumerable<Expr> Choices(Expr e)
    {
        var below = e.Children.SelectMany(Choices);
        return e is Apply a && (a.Function == Functions.IfLess || a.Function == Functions.IfEqual)
            ? below.Append(a.Arguments[0] - a.Arguments[1])
            : below;
    }
}
