using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Writes products so that no factor overflows or underflows where the product does not: exponents are added first.</summary>
/// <remarks>Bessel functions, exponential integrals and error functions are written by their scaled versions beside exponentials:
/// Iₙ(u) = e^|u| · besselie(n, u), E₁(v) = e^(−v) · E1e(v), erfc(w) = e^(−w²) · erfcx(w).</remarks>
internal static class ScaledForms
{
    /// <summary>An expression of the same value.</summary>
    public static Expr Of(Expr e) => Mentions(e, []) ? Visit(e, []) : e;

    private static bool Mentions(Expr e, HashSet<Expr> seen) =>
        e.Depth > 1
        && seen.Add(e)
        && (
            e is Apply { Function.Name: "besseli" or "E1" or "erf" or "Phi" }
            || (e is Product p && HasExponentials(p))
            || e.Children.Any(c => Mentions(c, seen))
        );

    private static Expr Visit(Expr e, Dictionary<Expr, Expr> done)
    {
        if (e.Depth == 1)
            return e;
        if (!done.TryGetValue(e, out var result))
        {
            done[e] = result =
                Logarithms(e) is { } sum ? Visit(sum, done)
                : e is Apply { Function.Name: "log", Arguments: [var u] }
                && ErrorFunctionTails.LogarithmOf(u) is { } tails
                    ? tails
                : e.MapChildren(c => Visit(c, done)) switch
                {
                    Product p => OfProduct(p),
                    Sum s => ErrorFunctionTails.Of(s, t => t is Product p ? OfProduct(p) : t),
                    Apply { Function.Name: "log", Arguments: [var a] } log => OfLog(a) ?? log,
                    var other => other,
                };
        }
        return result;
    }

    /// <summary>The logarithm of a product as that of its Bessel functions of positive arguments and that of the rest.</summary>
    private static Expr? Logarithms(Expr e)
    {
        if (e is not Apply { Function.Name: "log", Arguments: [Product { Factors: var factors }] })
            return null;
        var positive = factors
            .Where(f => BesselPower(f) is var (b, _) && Signs.IsPositive(b.Arguments[1], AssumptionSet.None))
            .ToList();
        return positive.Count == 0
            ? null
            : Sum.Of(
                positive
                    .Select(f => BesselPower(f)!.Value)
                    .Select(b => b.Power * Functions.Log.Of(b.Bessel))
                    .Append(Functions.Log.Of(Product.Of(factors.RemoveRange(positive))))
            );
    }

    private static Expr OfProduct(Product p)
    {
        var exponent = new List<Expr>();
        var rest = new List<Expr>();
        var isExponential = p.Factors.Any(f => f is Apply { Function.Name: "exp" });
        var isScaled = p.Factors.Count(f => BesselPower(f) is not null) is var n && (n > 1 || (n > 0 && isExponential));
        var isMerged = HasExponentials(p);
        foreach (var factor in p.Factors)
        {
            switch (factor)
            {
                case Apply { Function.Name: "E1", Arguments: [var v] } when isExponential:
                    exponent.Add(-v);
                    rest.Add(Functions.ExpIntegralE1Scaled.Of(v));
                    isScaled = true;
                    break;
                case var f when isScaled && BesselPower(f) is var (bessel, power):
                    exponent.Add(power * Functions.Abs.Of(bessel.Arguments[1]));
                    rest.Add(Functions.BesselIScaled.Of(bessel.Arguments).Pow(power));
                    break;
                case var f when (isMerged || f is Apply { Function.Name: "exp" }) && Exponent(f) is { } u:
                    exponent.Add(u);
                    break;
                default:
                    rest.Add(factor);
                    break;
            }
        }
        return isScaled || isMerged ? Product.Of(rest.Append(Functions.Exp.Of(Sum.Of(exponent).Expand()))) : p;
    }

    private static bool HasExponentials(Product p) => p.Factors.Count(f => Exponent(f) is not null) > 1;

    /// <summary>The logarithm of a factor that grows or falls like an exponential: of e^u, Γ(u), B(u, v), a power of these, or one whose
    /// exponent is no number; null for other factors.</summary>
    private static Expr? Exponent(Expr factor) =>
        factor switch
        {
            Apply { Function.Name: "exp", Arguments: [var u] } => u,
            Apply { Function.Name: "gamma" } a => Functions.LogGamma.Of(a.Arguments),
            Apply { Function.Name: "beta" } a => Functions.LogBeta.Of(a.Arguments),
            Power { Base: Apply b, Exponent: Number n } => Exponent(b) is { } u ? n * u : null,
            Power { Base: var b, Exponent: not Number and var c } when Signs.IsPositive(b, AssumptionSet.None) => c
                * Functions.Log.Of(b),
            _ => null,
        };

    /// <summary>The exponents of exponentials and Bessel functions taken out of a logarithm; null where there are none.</summary>
    private static Expr? OfLog(Expr argument)
    {
        if (argument is not Product { Factors: var factors })
            return null;
        var outside = new List<Expr>();
        var rest = new List<Expr>();
        foreach (var factor in factors)
        {
            if (BesselPower(factor) is var (bessel, power))
            {
                outside.Add(power * Functions.Abs.Of(bessel.Arguments[1]));
                rest.Add(Functions.BesselIScaled.Of(bessel.Arguments).Pow(power));
            }
            else if (factor is Apply { Function.Name: "exp", Arguments: [var u] })
                outside.Add(u);
            else
                rest.Add(factor);
        }
        return outside.Count == 0 ? null : Sum.Of(outside.Append(Functions.Log.Of(Product.Of(rest))));
    }

    /// <summary>The Bessel function and its exponent, where the factor is an integer power of one.</summary>
    private static (Apply Bessel, Expr Power)? BesselPower(Expr e) =>
        e switch
        {
            Apply { Function.Name: "besseli" } a => (a, Expr.One),
            Power { Base: Apply { Function.Name: "besseli" } a, Exponent: Number { Value.IsInteger: true } k } => (
                a,
                k
            ),
            _ => null,
        };
}
