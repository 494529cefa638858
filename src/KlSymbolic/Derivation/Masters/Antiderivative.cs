using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Masters;

/// <summary>Antiderivatives of statistics: u^k logⁿ u for linear u, xⁿ e^(tx), |x − m|.</summary>
/// <param name="Value">A function of x whose derivative is the statistic.</param>
/// <param name="Exists">The condition for the integral over the support to exist.</param>
internal sealed record Antiderivative(Expr Value, Condition Exists)
{
    /// <summary>The value at an end of the support, where the integral exists: powers of 0 that remain are 0.</summary>
    public Expr At(Symbol x, Expr end)
    {
        return Vanish(Value.Substitute(x, end));

        static Expr Vanish(Expr e) => e is Power { Base.IsZero: true } ? Expr.Zero : e.MapChildren(Vanish);
    }

    /// <summary>The antiderivative by x; null where the statistic has another shape.</summary>
    public static Antiderivative? Of(Expr statistic, Law law)
    {
        var x = law.Variable;
        if (Kinks.At(statistic, x) is { } m)
            return new((x - m) * Functions.Abs.Of(x - m) / 2, Condition.Always);
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
            return new(Functions.Abs.Of(x - m).Pow(3) / 6, Condition.Always);
        if (LogQuadratic.Of(statistic, law) is { } q && law.IsPositive(q.Width))
        {
            var (z, d) = (x - q.Centre, q.Width);
            return new(
                (z.Pow(2) - d) * statistic / 2 - 3 * z.Pow(2) / 2 + 2 * d.Sqrt() * z * Functions.Atan.Of(z / d.Sqrt()),
                Condition.Always
            );
        }
        if (statistic is Apply { Function.Name: "ifless" })
            return OfChoice(statistic, law, twice: true);
        if (OfPowerLogTwice(statistic, law) is { } power)
            return power;
        if (Of(statistic, law) is not { } first || !first.Exists.Equals(Condition.Always))
            return null;
        Expr total = Expr.Zero;
        var form = law.Split.Of(first.Value).Expanded();
        foreach (var part in form.Statistics)
        {
            if (Of(part, law) is not { } second)
                return null;
            total += form.CoefficientOf(part) * second.Value;
        }
        return new(total + form.Constant * x, Condition.Always);
    }

    private static Antiderivative? OfCosine(Expr statistic, Symbol x) =>
        statistic is Apply { Function.Name: "cos" or "sin", Arguments: [var u] } f
        && u.Differentiate(x) is Number slope
        && !slope.IsZero
            ? new((f.Function == Functions.Cos ? Functions.Sin.Of(u) : -Functions.Cos.Of(u)) / slope, Condition.Always)
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
        return new(Functions.IfLess.Of(x, c, below, above + jump), Condition.Always);
    }

    private static Expr? OfSum(Expr e, Law law, bool twice)
    {
        var form = law.Split.Of(e).Expanded();
        var total = form.Constant * (twice ? law.Variable.Pow(2) / 2 : law.Variable);
        foreach (var part in form.Statistics)
        {
            if ((twice ? Twice(part, law) : Of(part, law)) is not { } found || !found.Exists.Equals(Condition.Always))
                return null;
            total += form.CoefficientOf(part) * found.Value;
        }
        return total;
    }

    private static Antiderivative? OfPowerLog(Expr statistic, Law law)
    {
        if (PowerLog(statistic, law.Variable) is not var (u, k, n, slope))
            return null;
        var vanishing = Signs.Of(k + 1, law.Known);
        if ((vanishing & SignSet.Zero) == 0 || k == -1)
            return new(Integrate(u, k, n) / slope, Converges(k + 1, u, slope, law));
        // x^k with k that may be −1.
        return n == 0
            ? new(IfPower(k, -1, Functions.Log.Of(u), Integrate(u, k, 0)) / slope, Converges(k + 1, u, slope, law))
            : null;
    }

    private static Antiderivative? OfPowerLogTwice(Expr statistic, Law law)
    {
        if (PowerLog(statistic, law.Variable) is not var (u, k, n, slope))
            return null;
        if (k == -1 || k == -2 || Nonzero(k + 1) && Nonzero(k + 2))
            return new(Again(k, n) / slope.Pow(2), Converges(k + 2, u, slope, law));
        if (n > 0)
            return null;
        // x^k with k that may be −1 or −2.
        var value = IfPower(k, -1, Again(-1, 0), IfPower(k, -2, Again(-2, 0), Again(k, 0)));
        return new(value / slope.Pow(2), Converges(k + 2, u, slope, law));

        bool Nonzero(Expr e) => (Signs.Of(e, law.Known) & SignSet.Zero) == 0;

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

    /// <summary>u positive at the ends at which it may vanish, or a power of it left that vanishes there.</summary>
    private static Condition Converges(Expr left, Expr u, Expr slope, Law law)
    {
        var (atLower, atUpper) = (
            u.Substitute(law.Variable, law.Support.Lower),
            u.Substitute(law.Variable, law.Support.Upper)
        );
        Expr[] ends = Signs.Of(slope, law.Known) switch
        {
            SignSet.Positive => [atLower],
            SignSet.Negative => [atUpper],
            _ => [atLower, atUpper],
        };
        return law.Known.Reduce(
            Condition.Or(Condition.Less(0, left), Condition.And(ends.Select(e => Condition.Less(0, e))))
        );
    }

    /// <summary>One value where an exponent has a value, and another elsewhere; an exponent −k is compared by k.</summary>
    private static Expr IfPower(Expr k, int value, Expr then, Expr otherwise) =>
        Product.Split(k).Coefficient.Sign < 0
            ? Functions.IfEqual.Of(-k, -value, then, otherwise)
            : Functions.IfEqual.Of(k, value, then, otherwise);

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
        return new(z * statistic - 2 * z + 2 * d * Functions.Atan.Of(z / d), Condition.Always);
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
        return rate is null || rate.Contains(x) || rate.IsZero ? null : new(Integrate(x, rate, n), Condition.Always);
    }

    /// <summary>∫ xⁿ e^(rx) dx, by parts; r ≠ 0.</summary>
    private static Expr Integrate(Symbol x, Expr r, int n)
    {
        var first = (n == 0 ? Expr.One : x.Pow(n)) * Functions.Exp.Of(r * x) / r;
        return n == 0 ? first : first - n / r * Integrate(x, r, n - 1);
    }
}
