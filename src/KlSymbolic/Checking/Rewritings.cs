using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Checking;

/// <summary>The same formula written with functions that keep their digits; whoever uses one proves it equal and tries it.</summary>
internal static class Rewritings
{
    /// <summary>The formula with one kind of function put in, then with all.</summary>
    /// <param name="e">The formula.</param>
    /// <param name="assumptions">What holds.</param>
    public static IEnumerable<Expr> Of(Expr e, AssumptionSet assumptions)
    {
        Func<Expr, Expr>[] rules = [x => ZeroTimesLogarithm(x, assumptions), NearOne, ScaledBessel, RatioNearOne];
        foreach (var rule in rules)
        {
            var rewritten = Everywhere(e, rule);
            if (rewritten != e)
                yield return rewritten;
        }
        var all = rules.Aggregate(e, Everywhere);
        if (all != e)
            yield return all;
    }

    private static Expr Everywhere(Expr e, Func<Expr, Expr> rule) => rule(e.MapChildren(c => Everywhere(c, rule)));

    /// <summary>x log y becomes xlogy(x, y), which is 0 at x = 0.</summary>
    private static Expr ZeroTimesLogarithm(Expr e, AssumptionSet assumptions)
    {
        if (e is not Product product)
            return e;
        var (coefficient, rest) = Product.Split(product);
        var factors = rest is Product p ? p.Factors : [rest];
        for (var i = 0; i < factors.Length; i++)
        {
            var others = Product.Of(factors.RemoveAt(i));
            if (others.IsOne || (Signs.Of(others, assumptions) & SignSet.Zero) == 0)
                continue;
            if (LogarithmOf(factors[i]) is { } argument)
                return coefficient * Times(others, argument);
            if (factors[i] is Sum sum && sum.Terms.All(t => LogarithmOf(Product.Split(t).Cofactor) is not null))
                return coefficient
                    * Sum.Of(
                        sum.Terms.Select(t =>
                            Product.Split(t).Coefficient * Times(others, LogarithmOf(Product.Split(t).Cofactor)!)
                        )
                    );
        }
        return e;
    }

    private static Expr? LogarithmOf(Expr e) =>
        e is Apply a && a.Function == Functions.Log ? a.Arguments[0]
        : e is Apply b && b.Function == Functions.Log1p ? 1 + b.Arguments[0]
        : null;

    private static Expr Times(Expr x, Expr y) => x == y ? Functions.XLogX.Of(x) : Functions.XLogY.Of(x, y);

    /// <summary>log(1 + x), e^x − 1 and log(1 + e^x) become functions of x.</summary>
    private static Expr NearOne(Expr e)
    {
        switch (e)
        {
            case Apply { Arguments: [Sum { Terms: [Number { Value.IsOne: true }, ..] } sum] } log
                when log.Function == Functions.Log:
                return NearOne(Functions.Log1p.Of(sum - 1));
            case Apply { Arguments: [Apply exp] } log1p
                when log1p.Function == Functions.Log1p && exp.Function == Functions.Exp:
                return Functions.Softplus.Of(exp.Arguments[0]);
            case Sum { Terms: [Number { Value: var constant }, ..] } sum:
                var match = sum.Terms.FirstOrDefault(t =>
                    Product.Split(t) is (var c, Apply f) && f.Function == Functions.Exp && c == -constant
                );
                return match is null
                    ? e
                    : sum
                        - match
                        - constant
                        - constant * Functions.Expm1.Of(((Apply)Product.Split(match).Cofactor).Arguments[0]);
            default:
                return e;
        }
    }

    /// <summary>Bessel functions become e^x times their scaled forms, and the exponentials are taken together.</summary>
    private static Expr ScaledBessel(Expr e)
    {
        if (e is Apply { Arguments: [var inner] } log && log.Function == Functions.Log && Scale(inner) is var (rest, x))
            return Functions.Log.Of(rest) + x;
        return e is Product or Power && Scale(e) is var (scaled, exponent) && exponent.IsZero ? scaled : e;
    }

    private static (Expr Scaled, Expr Exponent)? Scale(Expr e)
    {
        var exponent = Expr.Zero;
        var found = false;
        var factors = (e is Product p ? p.Factors : [e]).Select(f =>
        {
            var (b, power) = f is Power q ? (q.Base, q.Exponent) : (f, Expr.One);
            if (b is not Apply { Arguments: [var order, var x] } bessel || bessel.Function != Functions.BesselI)
                return f;
            found = true;
            exponent += power * Functions.Abs.Of(x);
            return Functions.BesselIScaled.Of(order, x).Pow(power);
        });
        var scaled = Product.Of(factors.ToList());
        return found ? (scaled, exponent) : null;
    }

    /// <summary>log(a/b) becomes log1p((a − b)/b): the difference is formed first.</summary>
    private static Expr RatioNearOne(Expr e)
    {
        if (e is not Apply { Arguments: [Product ratio] } log || log.Function != Functions.Log)
            return e;
        var below = ratio.Factors.FirstOrDefault(f => f is Power { Exponent: Number { Value.Sign: < 0 } });
        if (below is null)
            return e;
        var denominator = below.Pow(-1);
        return Functions.Log1p.Of((ratio * denominator - denominator) / denominator);
    }
}
