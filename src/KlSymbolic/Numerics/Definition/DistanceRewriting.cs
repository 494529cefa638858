using System.Numerics;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Brings expressions in a distance u into a form that keeps its digits when evaluated, near the anchor and far out.</summary>
internal static class DistanceRewriting
{
    /// <summary>e to this is nothing beside 1 in double-double arithmetic.</summary>
    private const int Vanishing = -85;

    /// <summary>A number beyond 2 to this, or its reciprocal, may not be multiplied in doubles.</summary>
    private const int FarthestBinary = 500;

    /// <summary>Numbers multiplied into sums, so that 1 − (1 − u) becomes u; logarithms rewritten; absolute values of known sign resolved.</summary>
    public static Expr Simplify(Expr e)
    {
        if (e.Depth == 1)
            return e;
        var children = e.Children;
        var changed = children.Select(Simplify).ToList();
        var node = children.SequenceEqual(changed) ? e : e.WithChildren([.. changed]);
        return node switch
        {
            Product { Factors: [Number n, Sum s] } => Sum.Of(s.Terms.Select(t => n * t)),
            Product p => OfProduct(p),
            Sum { Terms: [var rest, Number { Value.IsOne: true }] } => OneMinus(rest) ?? node,
            Power { Base: var b, Exponent: Number exponent }
                when !IsSmallInteger(exponent.Value) && LogRewriting.Monomial(b) is { } log => Formula.Exp(
                exponent * log
            ),
            Apply { Function.Name: "log", Arguments: [var a] } => LogRewriting.Of(a),
            Apply { Function.Name: "abs", Arguments: [var a] } => AbsOf(a) ?? node,
            _ => node,
        };
    }

    /// <summary>Exponentials beside positive constants become one exponential: s^(−k) may overflow and u^k underflow where (u/s)^k is 1.</summary>
    private static Expr OfProduct(Product p)
    {
        if (Math.Abs(p.Factors.Sum(Binary)) > FarthestBinary && OutOfRange(p) is { } far)
            return far;
        var exponent = new List<Expr>();
        var rest = new List<Expr>();
        foreach (var factor in p.Factors)
        {
            if (factor is Apply { Function.Name: "exp", Arguments: [var t] })
                exponent.Add(t);
            else if (IsPowerOfConstant(factor) && LogOfConstant(factor) is { } log)
                exponent.Add(log);
            else
                rest.Add(factor);
        }
        var isMerged = exponent.Count > 1 && p.Factors.Any(f => f is Apply { Function.Name: "exp" });
        return isMerged ? Product.Of(rest.Append(Formula.Exp(Sum.Of(exponent)))) : p;
    }

    /// <summary>Numbers that are no double, or hardly one, go into the exponent of what is positive beside them.</summary>
    private static Expr? OutOfRange(Product p)
    {
        var (log, rest) = (Expr.Zero, new List<Expr>());
        foreach (var factor in p.Factors)
        {
            if (factor is Number { Value: var n })
                log += LogOf(n.Abs());
            else if (factor is Power { Base: Number { Value: { Sign: > 0 } b }, Exponent: Number k })
                log += k * LogOf(b);
            else
                rest.Add(factor);
        }
        var positive = Product.Of(rest);
        if (!Signs.IsPositive(positive, AssumptionSet.None))
            return null;
        var sign = p.Factors.Any(f => f is Number { Value.Sign: < 0 }) ? -1 : 1;
        return sign * Formula.Exp(log + LogRewriting.Of(positive));
    }

    private static Expr LogOf(Rational positive)
    {
        var exponent = Binary(positive);
        return Formula.Log(positive / ((Rational)2).Pow(exponent)) + exponent * Formula.Log(2);
    }

    /// <summary>The exponent of 2 next to the size of a number or of a power of one; 0 for what is neither.</summary>
    private static double Binary(Expr factor) =>
        factor switch
        {
            Number n => Binary(n.Value),
            Power { Base: Number { Value: { Sign: > 0 } b }, Exponent: Number k } => Binary(b) * k.Value.ToDouble(),
            _ => 0,
        };

    private static int Binary(Rational n) =>
        IntegerBits.Length(BigInteger.Abs(n.Numerator)) - IntegerBits.Length(n.Denominator);

    private static bool IsPowerOfConstant(Expr e) =>
        e is Power { Exponent: Number k } && !IsSmallInteger(k.Value) && e.FreeSymbols().IsEmpty;

    private static Expr? LogOfConstant(Expr e) =>
        e is Power { Base: var b, Exponent: Number k } && Signs.IsPositive(b, AssumptionSet.None)
            ? k * Formula.Log(b)
            : null;

    private static bool IsSmallInteger(Rational k) => k.IsInteger && k.Abs() <= 8;

    /// <summary>1 − e^t, and 1 − (1 + s)^k, as −expm1, which keeps its digits where the exponent is small, and as what is left of
    /// it where it is smaller than double-double arithmetic sees.</summary>
    private static Expr? OneMinus(Expr rest)
    {
        if (rest is not Product { Factors: [Number { Value: var n }, var subtracted] } || n != Rational.MinusOne)
            return null;
        var (exponent, leading) = subtracted switch
        {
            Apply { Function.Name: "exp", Arguments: [var t] } => (t, t),
            Power { Base: Sum { Terms: [.., Number { Value.IsOne: true } one] } b, Exponent: Number k } => (
                k * LogRewriting.Of(b),
                k * (b - one)
            ),
            _ => (Expr.Zero, Expr.Zero),
        };
        if (exponent.IsZero)
            return null;
        var whole = -Functions.Expm1.Of(exponent);
        return LogRewriting.Monomial(-leading) is { } log ? Formula.IfLess(log, Vanishing, -leading, whole) : whole;
    }

    private static Expr? AbsOf(Expr argument)
    {
        var signs = Signs.Of(argument, AssumptionSet.None);
        return (signs & SignSet.Negative) == 0 ? argument
            : (signs & SignSet.Positive) == 0 ? -argument
            : null;
    }
}
