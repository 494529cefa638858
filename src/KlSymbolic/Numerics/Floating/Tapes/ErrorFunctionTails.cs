using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Writes 1 − erf(z), 1 + erf(z) and erf(z) − erf(w) in a sum by erfc, which keeps its digits where erf is nearly ±1.</summary>
/// <remarks>Beside an exponential e^u the scaled function stands, e^(u − z²) erfcx(z): where e^u overflows, the exponent u − z² need not.</remarks>
internal static class ErrorFunctionTails
{
    /// <summary>A sum of the same value.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="merge">Merges the exponentials of a product.</param>
    public static Expr Of(Sum sum, Func<Expr, Expr> merge)
    {
        if (!sum.Terms.Any(t => Split(t).Argument is not null))
            return sum;
        var groups = new Dictionary<Expr, List<(Rational Coefficient, Expr? Argument)>>();
        var order = new List<Expr>();
        foreach (var term in sum.Terms)
        {
            var (coefficient, beside, argument) = Split(term);
            if (!groups.TryGetValue(beside, out var group))
            {
                order.Add(beside);
                groups[beside] = group = [];
            }
            group.Add((coefficient, argument));
        }
        return Sum.Of(order.Select(beside => OfGroup(beside, groups[beside], merge)));
    }

    /// <summary>log(c (erf(z) − erf(w))) without exponentials that vanish: −w² + log c + log(erfcx(w) − e^(w² − z²) erfcx(z)) where z and w are
    /// large, and likewise where both are far below 0; null for other logarithms.</summary>
    public static Expr? LogarithmOf(Expr argument)
    {
        if (argument is not Sum { Terms: [var first, var second] })
            return null;
        var ((c, one, z), (d, other, w)) = (SplitPhi(first), SplitPhi(second));
        if (z is null || w is null || c != -d || !one.Equals(other))
            return null;
        if (c.Sign < 0)
            (c, z, w) = (-c, w, z);
        var (plain, scale) = (Functions.Log.Of(argument), Functions.Log.Of(c * one));
        return Choose(
            Rational.Half,
            w,
            () => scale + LogDifference(w, z),
            () => Choose(Rational.Half, -z, () => scale + LogDifference(-z, -w), () => plain)
        );

        // log(erfc(u) − erfc(v)) for v > u > 0.
        static Expr LogDifference(Expr u, Expr v) =>
            Functions.Log.Of(
                Functions.ErfcScaled.Of(u)
                    - Functions.Exp.Of((u.Pow(2) - v.Pow(2)).Expand()) * Functions.ErfcScaled.Of(v)
            ) - u.Pow(2);
    }

    /// <summary>A term as a number times what stands beside erf times erf of an argument, null where there is none.</summary>
    private static (Rational Coefficient, Expr Beside, Expr? Argument) Split(Expr term)
    {
        var (coefficient, rest) = Product.Split(term);
        var factors = rest is Product p ? p.Factors : [rest];
        return factors.Where(f => f is Apply { Function.Name: "erf" }).ToList() is [Apply erf]
            ? (coefficient, Product.Of(factors.Remove(erf)), erf.Arguments[0])
            : (coefficient, rest, null);
    }

    /// <summary>The same, where Φ(x) counts as erf(x/√2)/2, which it is in a difference.</summary>
    private static (Rational Coefficient, Expr Beside, Expr? Argument) SplitPhi(Expr term)
    {
        var (coefficient, rest) = Product.Split(term);
        var factors = rest is Product p ? p.Factors : [rest];
        return factors.Where(f => f is Apply { Function.Name: "Phi" }).ToList() is [Apply phi]
            ? (coefficient / 2, Product.Of(factors.Remove(phi)), phi.Arguments[0] / new Number(2).Sqrt())
            : Split(term);
    }

    private static Expr OfGroup(Expr beside, List<(Rational Coefficient, Expr? Argument)> group, Func<Expr, Expr> merge)
    {
        return group switch
        {
            [(var c, null), (var d, { } z)] when c.Abs() == d.Abs() => OneTail(c, d, z),
            [(var d, { } z), (var c, null)] when c.Abs() == d.Abs() => OneTail(c, d, z),
            [(var c, { } z), (var d, { } w)] when c == -d => TwoTails(c, z, w),
            _ => Sum.Of(group.Select(t => t.Coefficient * beside * (t.Argument is { } z ? Functions.Erf.Of(z) : 1))),
        };

        // c + d erf(z) = c erfc(∓z).
        Expr OneTail(Rational c, Rational d, Expr z)
        {
            var v = c == d ? -z : z;
            return Choose(Expr.Zero, v, () => Scaled(c, v), () => c * beside * Functions.Erfc.Of(v));
        }

        // erf(z) − erf(w) = erfc(w) − erfc(z) = erfc(−z) − erfc(−w), which has fewer digits where both are near 0.
        Expr TwoTails(Rational c, Expr z, Expr w)
        {
            var plain = c * beside * (Functions.Erf.Of(z) - Functions.Erf.Of(w));
            return Choose(
                Rational.Half,
                z,
                () => Choose(Rational.Half, w, () => Scaled(c, w) - Scaled(c, z), () => plain),
                () =>
                    Choose(
                        Rational.Half,
                        -z,
                        () => Choose(Rational.Half, -w, () => Scaled(c, -z) - Scaled(c, -w), () => plain),
                        () => plain
                    )
            );
        }

        Expr Scaled(Rational c, Expr v) =>
            IsExponential(beside)
                ? merge(c * beside * Functions.Exp.Of(-v.Pow(2)) * Functions.ErfcScaled.Of(v))
                : c * beside * Functions.Erfc.Of(v);
    }

    private static bool IsExponential(Expr e) =>
        (e is Product p ? p.Factors : [e]).Any(f => f is Apply { Function.Name: "exp" });

    private static Expr Choose(Expr bound, Expr v, Func<Expr> above, Func<Expr> otherwise)
    {
        var signs = Signs.Of(v - bound, AssumptionSet.None);
        return signs == SignSet.Positive ? above()
            : (signs & SignSet.Positive) == 0 ? otherwise()
            : Functions.IfLess.Of(bound, v, above(), otherwise());
    }
}
