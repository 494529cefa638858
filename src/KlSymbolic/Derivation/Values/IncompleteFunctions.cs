using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Values;

/// <summary>Incomplete gamma and beta functions with parameters that differ by integers brought to one, by their recurrences.</summary>
internal static class IncompleteFunctions
{
    /// <summary>The expression with as few different incomplete functions as the recurrences allow.</summary>
    public static Expr Reduce(Expr e)
    {
        var found = new List<Apply>();
        Collect(e, found);
        return found.Count == 0 ? e : Rewrite(e, found);
    }

    private static void Collect(Expr e, List<Apply> found)
    {
        if (e is Apply { Function.Name: "gammainc" or "betainc" } a)
            found.Add(a);
        foreach (var child in e.Children)
            Collect(child, found);
    }

    private static Expr Rewrite(Expr e, List<Apply> found) =>
        e switch
        {
            Apply { Function.Name: "gammainc", Arguments: [var a, var x] } => Gamma(Base(a, 0, [x], found), a, x),
            Apply { Function.Name: "betainc", Arguments: [var a, var b, var x] } => Beta(
                Base(a, 0, [b, x], found),
                a,
                b,
                x
            ),
            _ => e.MapChildren(c => Rewrite(c, found)),
        };

    /// <summary>The lowest parameter that differs from this one by an integer, among functions of the same other arguments.</summary>
    private static Expr Base(Expr a, int lowest, ImmutableArray<Expr> others, List<Apply> found)
    {
        if (a is Number { Value: { IsInteger: true, Sign: > 0 } })
            return Expr.One;
        if (a is Number { Value: { Denominator: var d, Sign: > 0 } } && d == 2)
            return Rational.Half;
        foreach (var other in found)
        {
            if (other.Arguments.RemoveAt(0).SequenceEqual(others) && GammaRatios.Shift(other.Arguments[0], a) is { } n)
                lowest = Math.Min(lowest, n);
        }
        return a + lowest;
    }

    /// <summary>P(a, x) from P(low, x), DLMF 8.8.5; P(1, x) = 1 − e^(−x), P(½, x) = erf √x, DLMF 8.4.</summary>
    private static Expr Gamma(Expr low, Expr a, Expr x)
    {
        if (GammaRatios.Shift(a, low) is not { } n)
            return Functions.GammaIncomplete.Of(a, x);
        var first =
            low.IsOne ? 1 - Functions.Exp.Of(-x)
            : low is Number ? Functions.Erf.Of(x.Sqrt())
            : Functions.GammaIncomplete.Of(low, x);
        var steps = Enumerable.Range(0, n).Select(k => x.Pow(low + k) / GammaRatios.Value(low + k + 1));
        return first - Functions.Exp.Of(-x) * Sum.Of(steps);
    }

    /// <summary>I_x(a, b) from I_x(low, b), DLMF 8.17.20; I_x(1, b) = 1 − (1 − x)^b.</summary>
    private static Expr Beta(Expr low, Expr a, Expr b, Expr x)
    {
        if (GammaRatios.Shift(a, low) is not { } n)
            return Functions.BetaIncomplete.Of(a, b, x);
        var first = low.IsOne ? 1 - (1 - x).Pow(b) : Functions.BetaIncomplete.Of(low, b, x);
        var steps = Enumerable
            .Range(0, n)
            .Select(k => x.Pow(low + k) * GammaRatios.Of([(low + k + b, 1), (low + k + 1, -1), (b, -1)]));
        return first - (1 - x).Pow(b) * Sum.Of(steps);
    }
}
