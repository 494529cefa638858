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
        return
            (c + d).IsZero
            && f is Apply { Arguments: [var u] } a
            && g is Apply { Arguments: [var v] } b
            && a.Function == b.Function
            && increasing.Contains(a.Function.Name)
            ? (c, u - v)
            : null;
    }

    /// <summary>The product with each such difference replaced by that of its arguments, which leaves the sign as it is; null where there is none.</summary>
    public static Expr? Replaced(Product product)
    {
        var factors = product.Factors.Select(f => f is Sum s && Of(s) is var (c, d) ? c * d.Expand() : f).ToList();
        return factors.SequenceEqual(product.Factors) ? null : Product.Of([.. factors]);
    }
}
