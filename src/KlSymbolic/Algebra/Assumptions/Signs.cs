using System.Collections.Immutable;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.Assumptions;

/// <summary>The signs that an expression may take, from the domains of its symbols and the facts assumed.</summary>
public static class Signs
{
    private const int MostFactsChained = 2;

    /// <summary>How many facts are put together to one.</summary>
    private const int ChainLength = 3;

    /// <summary>The signs that are possible; <see cref="SignSet.Any"/> where nothing is known.</summary>
    public static SignSet Of(Expr e, AssumptionSet assumptions)
    {
        var direct = FromRange(Ranges.Of(e));
        if (IsSharp(direct) || e is Number or Symbol && assumptions.Facts.IsEmpty)
            return direct;
        direct &= ByParts(e, assumptions);
        if (IsSharp(direct))
            return direct;
        var expanded = e.Expand();
        direct &= FromRange(Ranges.Of(expanded));
        if (IsSharp(direct) || assumptions.Facts.IsEmpty)
            return direct;
        direct &= ByFacts(expanded, assumptions.Differences, ChainLength);
        return !IsSharp(direct) && PositiveDenominator(expanded) is { } denominator
            ? direct & ByFacts((expanded * denominator).Expand(), assumptions.Differences, ChainLength)
            : direct;
    }

    /// <summary>The least product of powers by which a sum becomes free of divisions; null where there are none, or one is not known to be positive.</summary>
    private static Expr? PositiveDenominator(Expr e)
    {
        var powers = new Dictionary<Expr, Rational>();
        foreach (var term in e is Sum s ? s.Terms : [])
        {
            foreach (var factor in term is Product p ? p.Factors : [term])
            {
                if (factor is not Power { Base: var b, Exponent: Number { Value: { Sign: < 0 } n } })
                    continue;
                if (!Ranges.Of(b).IsPositive)
                    return null;
                if (!powers.TryGetValue(b, out var known) || -n > known)
                    powers[b] = -n;
            }
        }
        return powers.Count == 0 ? null : Product.Of(powers.Select(p => p.Key.Pow(p.Value)));
    }

    /// <summary>Whether the expression is positive for all values that the assumptions allow.</summary>
    public static bool IsPositive(Expr e, AssumptionSet assumptions) => Of(e, assumptions) == SignSet.Positive;

    /// <summary>Whether the expression is never negative for values that the assumptions allow.</summary>
    public static bool IsNonnegative(Expr e, AssumptionSet assumptions) => (Of(e, assumptions) & SignSet.Negative) == 0;

    private static bool IsSharp(SignSet s) => s is SignSet.Positive or SignSet.Negative or SignSet.Zero;

    private static SignSet FromRange(Domain d)
    {
        var signs = SignSet.Any;
        if (d.Lower is { } l)
        {
            if (l.Sign >= 0)
                signs &= ~SignSet.Negative;
            if (l.Sign > 0 || (l.IsZero && !d.LowerClosed))
                signs &= ~SignSet.Zero;
        }
        if (d.Upper is { } u)
        {
            if (u.Sign <= 0)
                signs &= ~SignSet.Positive;
            if (u.Sign < 0 || (u.IsZero && !d.UpperClosed))
                signs &= ~SignSet.Zero;
        }
        return signs;
    }

    private static SignSet ByParts(Expr e, AssumptionSet assumptions)
    {
        switch (e)
        {
            case Product p:
                var product = p.Factors.Select(f => Of(f, assumptions)).Aggregate(Times);
                return product == SignSet.Any && MonotoneDifferences.Replaced(p) is { } same
                    ? Of(same, assumptions)
                    : product;
            case Power { Exponent: Number { Value: { IsInteger: true } n } } p:
                var b = Of(p.Base, assumptions);
                if (n.Sign < 0)
                    b &= ~SignSet.Zero;
                if (!n.Numerator.IsEven)
                    return b;
                return ((b & SignSet.Zero) != 0 ? SignSet.Zero : 0)
                    | ((b & SignSet.Nonzero) != 0 ? SignSet.Positive : 0);
            case Power p:
                var of = Of(p.Base, assumptions);
                return of == SignSet.Positive ? SignSet.Positive
                    : p.Exponent is Number || (of & SignSet.Negative) == 0 ? SignSet.Nonnegative
                    : SignSet.Any;
            case Sum s:
                var sum = s.Terms.Select(t => Of(t, assumptions)).Aggregate(Plus);
                return sum == SignSet.Any && ExponentialLessOne(s) is var (factor, exponent)
                        ? Times(FromRange(new(factor, true, factor, true, false)), Of(exponent, assumptions))
                    : sum == SignSet.Any && CommonFactors.Of(s) is var (common, rest)
                        ? Times(Of(common, assumptions), Of(rest, assumptions))
                    : sum == SignSet.Any && MonotoneDifferences.Of(s) is var (scale, difference)
                        ? Times(FromRange(new(scale, true, scale, true, false)), Of(difference, assumptions))
                    : sum;
            case Apply { Function.Name: "log", Arguments: [var a] } when a is not Apply:
                return Of(a - 1, assumptions);
            case Apply { Function.Name: "abs", Arguments: [var a] }:
                return (Of(a, assumptions) & SignSet.Zero) != 0 ? SignSet.Nonnegative : SignSet.Positive;
            default:
                return SignSet.Any;
        }
    }

    /// <summary>The factor c and the exponent u of c (e^u − 1), which has the sign of c u; null for other sums.</summary>
    internal static (Rational Factor, Expr Exponent)? ExponentialLessOne(Sum s)
    {
        if (s.Terms.Length != 2)
            return null;
        for (var i = 0; i < 2; i++)
        {
            var (c, rest) = Product.Split(s.Terms[i]);
            if (
                s.Terms[1 - i] is Number { Value: var constant }
                && constant == -c
                && rest is Apply { Function.Name: "exp", Arguments: [var exponent] }
            )
                return (c, exponent);
        }
        return null;
    }

    private static SignSet Times(SignSet a, SignSet b)
    {
        var result = (a | b) & SignSet.Zero;
        if ((a & SignSet.Positive) != 0)
            result |= b;
        if ((a & SignSet.Negative) != 0)
            result |= Negate(b);
        return result;
    }

    private static SignSet Negate(SignSet s) =>
        (s & SignSet.Zero)
        | ((s & SignSet.Positive) != 0 ? SignSet.Negative : 0)
        | ((s & SignSet.Negative) != 0 ? SignSet.Positive : 0);

    private static SignSet Plus(SignSet a, SignSet b)
    {
        if (((a | b) & SignSet.Negative) == 0)
            return a == SignSet.Positive || b == SignSet.Positive ? SignSet.Positive : a | b;
        if (((a | b) & SignSet.Positive) == 0)
            return a == SignSet.Negative || b == SignSet.Negative ? SignSet.Negative : a | b;
        return SignSet.Any;
    }

    /// <summary>Writes e as a sum of multiples of known differences and a rest whose sign the ranges give: a &lt; b and b &lt; c give a &lt; c.</summary>
    private static SignSet ByFacts(Expr e, ImmutableArray<(Relation Fact, Expr Difference)> facts, int chain)
    {
        var signs = SignSet.Any;
        foreach (var item in facts)
        {
            var (fact, difference) = item;
            if (fact.Comparison is Comparison.NotEqual)
                continue;
            foreach (var (term, coefficient) in Terms(difference))
            {
                var match = Terms(e).FirstOrDefault(t => t.Cofactor == term);
                if (match.Cofactor is null)
                    continue;
                var factor = match.Coefficient / coefficient;
                var remainder = (e - factor * difference).Expand();
                var rest = FromRange(Ranges.Of(remainder));
                if (!IsSharp(rest) && chain > 1)
                    rest &= ByFacts(remainder, facts.Remove(item), chain - 1);
                var known = fact.Comparison switch
                {
                    Comparison.Less => SignSet.Positive,
                    Comparison.LessOrEqual => SignSet.Nonnegative,
                    _ => SignSet.Zero,
                };
                signs &= Plus(factor.Sign < 0 ? Negate(known) : known, rest);
                if (IsSharp(signs))
                    return signs;
            }
        }
        return signs;
    }

    private static IEnumerable<(Expr Cofactor, Rational Coefficient)> Terms(Expr e) =>
        (e is Sum s ? s.Terms : [e]).Select(t => t is Number n ? (Expr.One, n.Value) : Swap(Product.Split(t)));

    private static (Expr, Rational) Swap((Rational Coefficient, Expr Cofactor) split) =>
        (split.Cofactor, split.Coefficient);
}
