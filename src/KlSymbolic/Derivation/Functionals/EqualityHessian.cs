using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>The second derivative of KL(P||Q) by two parameters of Q at Q = P, where Q differs from P in these two only.</summary>
internal static class EqualityHessian
{
    /// <summary>The second derivative, or why there is none.</summary>
    public static ConditionalValue Of(Distribution p, Symbol first, Symbol second, AssumptionSet known)
    {
        var others = new[] { first, second }.Distinct().ToDictionary(s => s, s => new Symbol(s.Name + "_q", s.Domain));
        var q = p.Substitute(others.ToDictionary(o => o.Key, o => (Expr)o.Value));
        var back = others.ToDictionary(o => o.Value, o => (Expr)o.Key);
        var here = Deriver
            .Derive(p, q, known)
            .Divergence.AsCases.Select(c => (When: known.Reduce(c.When.Map(e => e.Substitute(back))), c.Outcome))
            .Where(c => !c.When.Equals(Condition.Never) && !IsBorder(c.When))
            .ToList();
        if (here is not [(var when, Outcome.Finite { Value: var divergence })])
        {
            return ConditionalValue.Without(
                Condition.Always,
                here.Any(c => c.Outcome is Outcome.NoClosedForm)
                    ? "The divergence has no closed form by the rules known."
                    : "The divergence is given by cases that meet at equality."
            );
        }
        try
        {
            var smooth = OffBorders.Of(divergence, [others[first], others[second]]);
            when = Condition.And(when, smooth.When.Map(e => e.Substitute(back)));
            return smooth.Value.Differentiate(others[first])?.Differentiate(others[second]) is { } curvature
                ? ConditionalValue.Of(when, Simplification.Display(curvature.Substitute(back), known.With(when)))
                : ConditionalValue.Without(when, "A derivative of the closed form is not known.");
        }
        catch (UndefinedExpressionException)
        {
            return ConditionalValue.Without(
                when,
                "The closed form has a removable singularity at equality, where it cannot be evaluated."
            );
        }
    }

    /// <summary>Whether a condition holds on a border of the parameter space only.</summary>
    private static bool IsBorder(Condition condition) =>
        condition switch
        {
            Relation r => r.Comparison == Comparison.Equal,
            Conjunction c => c.Items.Any(IsBorder),
            Disjunction d => d.Items.All(IsBorder),
            _ => false,
        };
}
