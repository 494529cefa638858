using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>Bessel functions that are not computed where they overflow: log I as x + log(e^(−x) I), and quotients of both scaled.</summary>
internal static class ScaledBessel
{
    /// <summary>The expression with scaled functions where these serve.</summary>
    public static Expr Of(Expr e)
    {
        if (e is Product p && InQuotient(p) is { } quotient)
            return quotient;
        return e is Apply { Arguments: [var inside] } a && a.Function == Functions.Log && InLogarithm(inside) is { } log
            ? log
            : e.MapChildren(Of);
    }

    private static Expr? InLogarithm(Expr inside)
    {
        var factors = (inside is Product p ? p.Factors : [inside]).Select(f => (Factor: f, Bessel: Read(f))).ToList();
        return factors.All(f => f.Bessel is null)
            ? null
            : Functions.Log.Of(Product.Of(factors.Select(f => f.Bessel?.Scaled ?? f.Factor)))
                + Sum.Of(factors.Where(f => f.Bessel is not null).Select(f => f.Bessel!.Exponent * f.Bessel.Argument));
    }

    private static Expr? InQuotient(Product p)
    {
        var factors = p.Factors.Select(f => (Factor: f, Bessel: Read(f))).ToList();
        var cancelling = factors
            .Where(f => f.Bessel is not null)
            .GroupBy(f => f.Bessel!.Argument)
            .Where(g => g.Aggregate(Rational.Zero, (sum, f) => sum + f.Bessel!.Exponent).IsZero)
            .SelectMany(g => g.Select(f => f.Factor))
            .ToList();
        return cancelling.Count == 0
            ? null
            : Product.Of(factors.Select(f => cancelling.Contains(f.Factor) ? f.Bessel!.Scaled : Of(f.Factor)));
    }

    /// <summary>A power of a Bessel function of a positive symbol; null for anything else.</summary>
    private static BesselPower? Read(Expr e)
    {
        var (inside, exponent) = e is Power { Exponent: Number n } p ? (p.Base, n.Value) : (e, Rational.One);
        return
            inside is Apply { Arguments: [var order, Symbol { Domain.IsPositive: true } x] } a
            && a.Function == Functions.BesselI
            ? new(x, exponent, Functions.BesselIScaled.Of(order, x).Pow(exponent))
            : null;
    }

    private sealed record BesselPower(Symbol Argument, Rational Exponent, Expr Scaled);
}
