using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Masters;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation;

/// <summary>How fast x^k logⁿ x e^(tx) grows: exponentially, or as a power, upwards (k &gt; 0) or towards 0 (k &lt; 0).</summary>
internal sealed record Growth(Expr Rate, Expr Power, int Logs)
{
    /// <summary>Whether one statistic outgrows another at the end of the support where both are large.</summary>
    public static bool IsFaster(Expr statistic, Expr other, Symbol x, AssumptionSet known)
    {
        if (Of(statistic, x) is not { } a || Of(other, x) is not { } b)
            return false;
        if (!a.Rate.IsZero || !b.Rate.IsZero)
            return b.Rate.IsZero && Sign(a.Rate, known) is { } sign && (sign > 0 || x.Domain.Lower is null);
        var (k, l) = (Sign(a.Power, known), Sign(b.Power, known));
        var further = Sign(a.Power - b.Power, known);
        return k is 1 && l is 0 or 1 && further is 1
            || k is -1 && l is 0 or -1 && further is -1
            || k is not null && k == l && further is 0 && a.Logs > b.Logs;
    }

    /// <summary>Whether one statistic is large only upwards and the other only towards 0.</summary>
    public static bool IsAtOtherEnd(Expr statistic, Expr other, Symbol x, AssumptionSet known) =>
        x.Domain.IsNonnegative
        && Of(statistic, x) is { Rate.IsZero: true, Power: var k }
        && Of(other, x) is { Rate.IsZero: true, Power: var l }
        && Sign(k, known) * Sign(l, known) is -1;

    /// <summary>Whether a statistic grows as x log x, up to its sign: log Γ(x + c) and log I_x(z).</summary>
    public static bool IsLogFactorial(Expr statistic, Symbol x) =>
        statistic switch
        {
            Apply { Function.Name: "lgamma", Arguments: [var u] } => !(u - x).Expand().Contains(x),
            Apply
            {
                Function.Name: "log",
                Arguments: [Apply { Function.Name: "besseli", Arguments: [var order, var z] }]
            } => order == x && !z.Contains(x),
            _ => false,
        };

    private static int? Sign(Expr e, AssumptionSet known) =>
        Signs.Of(e, known) switch
        {
            SignSet.Positive => 1,
            SignSet.Zero => 0,
            SignSet.Negative => -1,
            _ => null,
        };

    private static Growth? Of(Expr statistic, Symbol x)
    {
        var growth = new Growth(Expr.Zero, Expr.Zero, 0);
        foreach (var factor in Terms.FactorsOf(statistic))
        {
            switch (Terms.PowerOf(factor))
            {
                case var (b, e) when b == x && !e.Contains(x):
                    growth = growth with { Power = growth.Power + e };
                    break;
                case var (b, e) when Kinks.At(b, x) is not null && e.IsOne:
                    growth = growth with { Power = growth.Power + 1 };
                    break;
                case (
                    Apply { Function.Name: "log", Arguments: [var u] },
                    Number { Value: { IsInteger: true, Sign: > 0 } n }
                ) when u == x && n < 100:
                    growth = growth with { Logs = growth.Logs + (int)n.Numerator };
                    break;
                case var (b, e) when e.IsOne && IsLogFactorial(b, x):
                    growth = growth with { Power = growth.Power + 1, Logs = growth.Logs + 1 };
                    break;
                case (Apply { Function.Name: "exp", Arguments: [var u] }, { IsOne: true })
                    when Product.Of(u, x.Pow(-1)) is var rate && !rate.Contains(x):
                    growth = growth with { Rate = growth.Rate + rate };
                    break;
                default:
                    return null;
            }
        }
        return growth;
    }
}
