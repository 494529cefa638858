using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Masters;

/// <summary>Antiderivatives of statistics: u^k logⁿ u for linear u, xⁿ e^(tx), |x − m|.</summary>
/// <param name="Value">A function of x whose derivative is the statistic.</param>
/// <param name="Positive">What must be positive for the integral over the support to exist.</param>
internal sealed record Antiderivative(Expr Value, ImmutableArray<Expr> Positive)
{
    /// <summary>The antiderivative by x; null where the statistic has another shape.</summary>
    public static Antiderivative? Of(Expr statistic, Law law)
    {
        var x = law.Variable;
        if (Kinks.At(statistic, x) is { } m)
            return new((x - m) * Functions.Abs.Of(x - m) / 2, []);
        return OfPowerLog(statistic, law)
            ?? OfPowerExponential(statistic, x)
            ?? OfLogQuadratic(statistic, law)
            ?? OfCosine(statistic, x)
            ?? OfChoice(statistic, law);
    }

    /// <summary>Another antiderivative of that; null where no rule gives it.</summary>
    public static Antiderivative? Twice(Expr statistic, Law law)
    {
        var x = law.Variable;
        if (Kinks.At(statistic, x) is { } m)
            return new(Functions.Abs.Of(x - m).Pow(3) / 6, []);
        if (LogQuadratic.Of(statistic, law) is { } q && law.IsPositive(q.Width))
        {
            var (z, d) = (x - q.Centre, q.Width);
            return new(
                (z.Pow(2) - d) * statistic / 2 - 3 * z.Pow(2) / 2 + 2 * d.Sqrt() * z * Functions.Atan.Of(z / d.Sqrt()),
                []
            );
        }
        if (statistic is Apply { Function.Name: "ifless" })
            return OfChoice(statistic, law, twice: true);
        if (OfPowerLogTwice(statistic, law) is { } power)
            return power;
        if (Of(statistic, law) is not { Positive.IsEmpty: true } first)
            return null;
        Expr total = Expr.Zero;
        var form = law.Split.Of(first.Value).Expanded();
        foreach (var part in form.Statistics)
        {
            if (Of(part, law) is not { } second)
                return null;
            total += form.CoefficientOf(part) * second.Value;
        }
        return new(total + form.Constant * x, []);
    }

    private static Antiderivative? OfCosine(Expr statistic, Symbol x) =>
        statistic is Apply { Function.Name: "cos" or "sin", Arguments: [var u] } f
        && u.Differentiate(x) is Number slope
        && !slope.IsZero
            ? new((f.Function == Functions.Cos ? Functions.Sin.Of(u) : -Functions.Cos.Of(u)) / slope, [])
            : null;

    /// <summary>Of u below c and v above: what keeps the antiderivative, and the antiderivative of that, continuous at c.</summary>
    private static Antiderivative? OfChoice(Expr statistic, Law law, bool twice = false)
    {
        var x = law.Variable;
        if (
            statistic is not Apply { Function.Name: "ifless", Arguments: [var left, var c, var u, var v] }
            || left != x
            || c.Contains(x)
            || OfSum(u, law, twice) is not { } below
            || OfSum(v, law, twice) is not { } above
        )
            return null;
        var jump = below.Substitute(x, c) - above.Substitute(x, c);
        if (twice)
        {
            if (OfSum(u, law, twice: false) is not { } first || OfSum(v, law, twice: false) is not { } second)
                return null;
            jump += (first.Substitute(x, c) - second.Substitute(x, c)) * (x - c);
        }
        return new(Functions.IfLess.Of(x, c, below, above + jump), []);
    }

    private static Expr? OfSum(Expr e, Law law, bool twice)
    {
        var form = law.Split.Of(e).Expanded();
        var total = form.Constant * (twice ? law.Variable.Pow(2) / 2 : law.Variable);
        foreach (var part in form.Statistics)
        {
            if ((twice ? Twice(part, law) : Of(part, law)) is not { Positive.IsEmpty: true } found)
                return null;
            total += form.CoefficientOf(part) * found.Value;
        }
        return total;
    }

    private static Antiderivative? OfPowerLog(Expr statistic, Law law)
    {
        if (PowerLog(statistic, law.Variable) is not var (u, k, n, slope))
            return null;
        if (k == -1)
            return new(Integrate(u, k, n) / slope, Ends(u, slope, law));
        var isPole = Signs.Of(k + 1, law.Known);
        return isPole == SignSet.Positive ? new(Integrate(u, k, n) / slope, [])
            : isPole == SignSet.Negative ? new(Integrate(u, k, n) / slope, Ends(u, slope, law))
            : null;
    }

    private static Antiderivative? OfPowerLogTwice(Expr statistic, Law law)
    {
        if (PowerLog(statistic, law.Variable) is not var (u, k, n, slope))
            return null;
        var isRegular = k == -1 || k == -2 || (Signs.Of(k + 1, law.Known) & SignSet.Zero) == 0;
        var value = Again(k, n) / slope.Pow(2);
        return Signs.Of(k + 2, law.Known) switch
        {
            SignSet.Positive when isRegular => new(value, []),
            SignSet.Negative or SignSet.Zero when isRegular => new(value, Ends(u, slope, law)),
            _ => null,
        };

        Expr Again(Expr power, int order) =>
            power == -1 ? Integrate(u, Expr.Zero, order + 1) / (order + 1)
            : order == 0 ? Integrate(u, power + 1, 0) / (power + 1)
            : (Integrate(u, power + 1, order) - order * Again(power, order - 1)) / (power + 1);
    }

    /// <summary>u, k, n and u′, where the statistic is u^k logⁿ u and u is linear.</summary>
    private static (Expr U, Expr Power, int Order, Expr Slope)? PowerLog(Expr statistic, Symbol x)
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
        return u?.Differentiate(x) is { } slope && !slope.Contains(x) && !k.Contains(x) ? (u, k, n, slope) : null;
    }

    /// <summary>The ends at which u may vanish: u is positive between them.</summary>
    private static ImmutableArray<Expr> Ends(Expr u, Expr slope, Law law) =>
        Signs.Of(slope, law.Known) switch
        {
            SignSet.Positive => [u.Substitute(law.Variable, law.Support.Lower)],
            SignSet.Negative => [u.Substitute(law.Variable, law.Support.Upper)],
            _ => [u.Substitute(law.Variable, law.Support.Lower), u.Substitute(law.Variable, law.Support.Upper)],
        };

    /// <summary>∫ u^k logⁿ u du, by parts.</summary>
    private static Expr Integrate(Expr u, Expr k, int n)
    {
        if (k == -1)
            return Functions.Log.Of(u).Pow(n + 1) / (n + 1);
        var first = u.Pow(k + 1) * (n == 0 ? Expr.One : Functions.Log.Of(u).Pow(n)) / (k + 1);
        return n == 0 ? first : first - n / (k + 1) * Integrate(u, k, n - 1);
    }

    /// <summary>∫ log((x − m)² + d) dx.</summary>
    private static Antiderivative? OfLogQuadratic(Expr statistic, Law law)
    {
        if (LogQuadratic.Of(statistic, law) is not { } q || !law.IsPositive(q.Width))
            return null;
        var (z, d) = (law.Variable - q.Centre, q.Width.Sqrt());
        return new(z * statistic - 2 * z + 2 * d * Functions.Atan.Of(z / d), []);
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
