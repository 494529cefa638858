using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Display;

namespace KlSymbolic.Evaluation.Stable;

/// <summary>Quotients of positive expressions.</summary>
internal static class Ratios
{
    /// <summary>Whether a quotient is 1 at least: numerator and denominator are positive, and their difference is not negative.</summary>
    public static bool IsAtLeastOne(Expr u, AssumptionSet known)
    {
        var factors = u is Product p ? p.Factors : [u];
        var below = factors.Where(f => f is Power { Exponent: Number { Value.Sign: < 0 } }).ToList();
        var denominator = Product.Of(below.Select(f => f.Pow(-1)));
        var numerator = Product.Of(factors.Where(f => !below.Contains(f)));
        return Signs.IsPositive(denominator, known)
            && (
                Signs.IsNonnegative(numerator - denominator, known)
                || Signs.IsNonnegative(DisplayForm.Of(numerator - denominator, known), known)
            );
    }
}
