namespace KlSymbolic.Algebra.Calculus;

/// <summary>Multiplying out.</summary>
public static class Expansion
{
    private const int MaximumTerms = 20_000;

    /// <summary>Products of sums, and small integer powers of sums, multiplied out at the top of the expression.</summary>
    /// <exception cref="ExpressionLimitException">The result would have more than 20,000 terms.</exception>
    public static Expr Expand(this Expr e)
    {
        switch (e)
        {
            case Sum s:
                return Sum.Of(s.Terms.Select(Expand));
            case Product p:
                return p.Factors.Select(Expand).Aggregate(Multiply);
            case Power { Base: Sum, Exponent: Number { Value: { IsInteger: true, Sign: > 0 } n } } p when n <= 12:
                var b = p.Base.Expand();
                var result = b;
                for (var i = 1; i < n.Numerator; i++)
                    result = Multiply(result, b);
                return result;
            default:
                return e;
        }
    }

    private static Expr Multiply(Expr a, Expr b)
    {
        if (a is not Sum && b is not Sum)
            return a * b;
        var left = a is Sum x ? x.Terms : [a];
        var right = b is Sum y ? y.Terms : [b];
        if ((long)left.Length * right.Length > MaximumTerms)
            throw new ExpressionLimitException($"Multiplying out would give more than {MaximumTerms} terms.");
        return Sum.Of(left.SelectMany(l => right.Select(r => l * r)));
    }
}
