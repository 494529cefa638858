using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Masters;

/// <summary>Antiderivatives of statistics: u^k logⁿ u for linear u, xⁿ e^(tx), |x − m|.</summary>
/// <param name="Value">A function of x whose derivative is the statistic.</param>
/// <param name="NonzeroAtEnds">Functions of x that must be positive at the ends of an interval for the integral to exist.</param>
internal sealed record Antiderivative(Expr Value, ImmutableArray<Expr> NonzeroAtEnds)
{
    /// <summary>The antiderivative by x; null where the statistic has another shape.</summary>
    public static Antiderivative? Of(Expr statistic, Symbol x)
    {
        if (Kinks.At(statistic, x) is { } m)
            return new((x - m) * Functions.Abs.Of(x - m) / 2, []);
        return OfPowerLog(statistic, x) ?? OfPowerExponential(statistic, x);
    }

    private static Antiderivative? OfPowerLog(Expr statistic, Symbol x)
    {
        Expr? u = null;
        Expr k = Expr.Zero;
        var n = 0;
        foreach (var factor in Terms.FactorsOf(statistic))
        {
            var (b, e) = Terms.PowerOf(factor);
            var inner = b is Apply { Function.Name: "log", Arguments: [var a] } ? a : b;
            if (u is not null && u != inner)
                return null;
            u = inner;
            if (ReferenceEquals(inner, b))
                k += e;
            else if (e is Number { Value: { IsInteger: true, Sign: > 0 } order } && order <= 8)
                n += (int)order.Numerator;
            else
                return null;
        }
        if (u?.Differentiate(x) is not { } slope || slope.Contains(x) || k is not Number { Value: var exponent })
            return null;
        return new(Integrate(u, exponent, n) / slope, exponent > -1 ? [] : [u]);
    }

    /// <summary>∫ u^k logⁿ u du, by parts.</summary>
    private static Expr Integrate(Expr u, Rational k, int n)
    {
        var log = Functions.Log.Of(u);
        if (k == -1)
            return log.Pow(n + 1) / (n + 1);
        var first = u.Pow(k + 1) * (n == 0 ? Expr.One : log.Pow(n)) / (k + 1);
        return n == 0 ? first : first - n / (k + 1) * Integrate(u, k, n - 1);
    }

    private static Antiderivative? OfPowerExponential(Expr statistic, Symbol x)
    {
        var n = 0;
        Expr? rate = null;
        foreach (var factor in Terms.FactorsOf(statistic))
        {
            if (factor is Apply { Function.Name: "exp", Arguments: [var exponent] } && rate is null)
                rate = exponent.Differentiate(x) is { } r && exponent == r * x ? r : null;
            else if (
                Terms.PowerOf(factor) is (var b, Number { Value: { IsInteger: true, Sign: > 0 } e })
                && b == x
                && e <= 12
            )
                n += (int)e.Numerator;
            else
                return null;
        }
        return rate is null || rate.Contains(x) || rate.IsZero ? null : new(Integrate(x, rate, n), []);
    }

    /// <summary>∫ xⁿ e^(rx) dx, by parts; r ≠ 0.</summary>
    private static Expr Integrate(Symbol x, Expr r, int n)
    {
        var first = (n == 0 ? Expr.One : x.Pow(n)) * Functions.Exp.Of(r * x) / r;
        return n == 0 ? first : first - n / r * Integrate(x, r, n - 1);
    }
}
