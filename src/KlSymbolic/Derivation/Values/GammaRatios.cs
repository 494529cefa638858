using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Values;

/// <summary>Products of powers of Γ, with ratios at arguments that differ by an integer written out: Γ(u + n)/Γ(u) = u(u + 1)…(u + n − 1)
/// (DLMF 5.5.1).</summary>
internal static class GammaRatios
{
    private const int MaximumShift = 40;

    /// <summary>The product of the powers of Γ.</summary>
    public static Expr Of(List<(Expr Argument, int Power)> gammas)
    {
        var factors = new List<Expr>();
        var open = new List<(Expr Argument, int Power)>();
        foreach (var (argument, power) in gammas)
        {
            var left = power;
            for (var i = 0; i < open.Count && left != 0; i++)
            {
                var (other, count) = open[i];
                if (Math.Sign(count) == Math.Sign(left) || Shift(argument, other) is not { } n)
                    continue;
                var pairs = Math.Sign(left) * Math.Min(Math.Abs(left), Math.Abs(count));
                factors.Add(Rising(other, n).Pow(pairs));
                open[i] = (other, count + pairs);
                left -= pairs;
            }
            if (left != 0)
                open.Add((argument, left));
        }
        return Product.Of(factors.Concat(open.Where(g => g.Power != 0).Select(g => Value(g.Argument).Pow(g.Power))));
    }

    /// <summary>Γ(u), folded at positive integers and half-integers (DLMF 5.4.1, 5.4.6).</summary>
    public static Expr Value(Expr u)
    {
        if (u is not Number { Value: var v } || v.Sign <= 0 || v > MaximumShift)
            return Functions.Gamma.Of(u);
        if (v.IsInteger)
            return Rising(1, (int)v.Numerator - 1);
        if (v.Denominator == 2)
            return Rising(Rational.Half, (int)v.Floor()) * Functions.Pi.Of().Sqrt();
        return Functions.Gamma.Of(u);
    }

    /// <summary>The integer by which one argument exceeds another; null where they do not differ by a small integer.</summary>
    public static int? Shift(Expr argument, Expr other) =>
        (argument - other).Expand() is Number { Value: { IsInteger: true } n } && n.Abs() <= MaximumShift
            ? (int)n.Numerator
            : null;

    /// <summary>Γ(u + n)/Γ(u).</summary>
    private static Expr Rising(Expr u, int n) =>
        n >= 0
            ? Product.Of(Enumerable.Range(0, n).Select(i => u + i))
            : Product.Of(Enumerable.Range(n, -n).Select(i => u + i)).Pow(-1);
}
