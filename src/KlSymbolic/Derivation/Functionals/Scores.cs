using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>The function whose expectation is an entry of the Fisher information.</summary>
/// <remarks>
/// For a log-density that is twice differentiable, −∂² log p. With a kink |x − m| that moves with a parameter, the second derivative
/// misses the kink's own part, and the product of the first derivatives takes its place (Lehmann, Casella, Theory of Point
/// Estimation, 2nd ed., sec. 2.5): it needs first derivatives almost everywhere only.
/// </remarks>
internal static class Scores
{
    private static readonly Symbol Sign = new("sign", Domain.Real);

    /// <summary>The function; null where a derivative is not known or several kinks move.</summary>
    public static Score? Of(Expr logDensity, Symbol x, Symbol first, Symbol second)
    {
        var kinks = KinksIn(logDensity, x).Where(k => k.Contains(first) || k.Contains(second)).Distinct().ToList();
        return kinks switch
        {
            [] => logDensity.Differentiate(first)?.Differentiate(second) is { } curvature
                ? new(-curvature, Expr.Zero, null)
                : null,
            [var kink] => Product(logDensity, x, kink, first, second),
            _ => null,
        };
    }

    private static Score? Product(Expr logDensity, Symbol x, Expr kink, Symbol first, Symbol second)
    {
        if (logDensity.Differentiate(first) is not { } a || logDensity.Differentiate(second) is not { } b)
            return null;
        // sign² = 1 and sign |u| = u almost everywhere.
        var even = new List<Expr>();
        var odd = new List<Expr>();
        var size = Functions.Abs.Of(kink);
        foreach (var term in Terms.Of((WithSign(a, kink) * WithSign(b, kink)).Expand()))
        {
            var (signs, rest) = Split(term);
            if (signs % 2 == 0)
                even.Add(rest);
            else if (Terms.FactorsOf(rest).Contains(size))
                even.Add(Algebra.Product.Of(Terms.FactorsOf(rest).Remove(size)) * kink);
            else
                odd.Add(rest);
        }
        var ofSign = Sum.Of(odd);
        return ofSign.Contains(Sign) || ofSign.Contains(x) ? null : new(Sum.Of(even), ofSign, kink);
    }

    /// <summary>How often the sign is a factor, and the other factors.</summary>
    private static (int Signs, Expr Others) Split(Expr term)
    {
        var signs = Terms
            .FactorsOf(term)
            .Select(Terms.PowerOf)
            .Where(f => f.Base == Sign)
            .Sum(f =>
                f.Exponent is Number { Value: { IsInteger: true, Sign: > 0 } n } && n < 100 ? (int)n.Numerator : 0
            );
        return (signs, Algebra.Product.Of(Terms.FactorsOf(term).Where(f => Terms.PowerOf(f).Base != Sign)));
    }

    private static Expr WithSign(Expr e, Expr kink) =>
        e is Apply { Function: var f, Arguments: [var u, { IsZero: true }, var low, var high] }
        && f == Functions.IfLess
        && u == kink
        && low == -1
        && high == 1
            ? Sign
            : e.MapChildren(c => WithSign(c, kink));

    private static IEnumerable<Expr> KinksIn(Expr e, Symbol x)
    {
        var below = e.Children.SelectMany(c => KinksIn(c, x));
        return e is Apply { Function.Name: "abs", Arguments: [var u] } && u.Contains(x) ? below.Append(u) : below;
    }
}
