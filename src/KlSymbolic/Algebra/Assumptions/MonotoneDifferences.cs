using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.Assumptions;

/// <summary>Differences of the values of an increasing function, which have the sign of the difference of its arguments.</summary>
internal static class MonotoneDifferences
{
    private static readonly HashSet<string> increasing = new(StringComparer.Ordinal)
    {
        "log",
        "log1p",
        "exp",
        "expm1",
        "erf",
        "Phi",
        "atan",
        "tanh",
        "sigmoid",
        "softplus",
        "logit",
        "atanh",
    };

    /// <summary>The factor c and u − v of c (f(u) − f(v)); null for other sums.</summary>
    public static (Rational Factor, Expr Difference)? Of(Sum sum)
    {
        if (sum.Terms is not [var first, var second])
            return null;
        var (c, f) = Product.Split(first);
        var (d, g) = Product.Split(second);
        if (!(c + d).IsZero)
            return null;
        return (f, g) switch
        {
            (Apply { Arguments: [var u] } x, Apply { Arguments: [var v] } y)
                when x.Function == y.Function && increasing.Contains(x.Function.Name) => (c, (u - v).Expand()),
            // Fractional powers are those of bases that are not negative.
            (
                Power { Exponent: Number { Value: { IsInteger: false, Sign: > 0 } r } } x,
                Power { Exponent: Number { Value: var q } } y
            ) when r == q => (c, (x.Base - y.Base).Expand()),
            _ => null,
        };
    }

    /// <summary>The product with each such difference replaced by that of its arguments, which leaves the sign as it is; null where there is none.</summary>
    public static Expr? Replaced(Product product)
    {
        var factors = product.Factors.Select(f => f is Sum s && Of(s) is var (c, d) ? c * d : f).ToList();
        return factors.SequenceEqual(product.Factors) ? null : Product.Of([.. factors]);
    }
}
