namespace KlSymbolic.Numerics.Balls;

public readonly partial struct Ball
{
    /// <summary>−x.</summary>
    public static Ball operator -(Ball x) => new(-x.Midpoint, x.Radius, x.state);

    /// <summary>x + y.</summary>
    public Ball Add(Ball y, Precision p)
    {
        if (IsIndeterminate || y.IsIndeterminate)
            return Propagate(this, y);
        var sum = BigFloat.Add(Midpoint, y.Midpoint, p.Bits, Rounding.TowardsZero, out var error);
        return Of(sum, Radius + y.Radius + error);
    }

    /// <summary>x − y.</summary>
    public Ball Subtract(Ball y, Precision p) => Add(-y, p);

    /// <summary>x · y.</summary>
    public Ball Multiply(Ball y, Precision p)
    {
        if (IsIndeterminate || y.IsIndeterminate)
            return Propagate(this, y);
        var product = (Midpoint * y.Midpoint).Round(p.Bits, Rounding.TowardsZero, out var radius);
        // |xy − ab| ≤ |a||y − b| + |b||x − a| + |x − a||y − b|
        if (!Radius.IsZero)
            radius += Radius * (Magnitude.Above(y.Midpoint) + y.Radius);
        if (!y.Radius.IsZero)
            radius += Magnitude.Above(Midpoint) * y.Radius;
        return Of(product, radius);
    }

    /// <summary>x · 2^k.</summary>
    public Ball Scale(int k) => IsIndeterminate ? this : Of(Midpoint.Scale(k), Radius.Scale(k));

    /// <summary>x².</summary>
    public Ball Square(Precision p) => Pow(2, p);

    /// <summary>x / y; indeterminate where y may be 0.</summary>
    public Ball Divide(Ball y, Precision p)
    {
        if (IsIndeterminate || y.IsIndeterminate)
            return Propagate(this, y);
        if (y.IsZero)
            return Undefined("a division by zero");
        var least = y.Below;
        if (least.IsZero)
            return Indeterminate;
        var quotient = BigFloat.Divide(Midpoint, y.Midpoint, p.Bits, Rounding.TowardsZero, out var error);
        if (IsExact && y.IsExact)
            return Of(quotient, error);
        // x/y − a/b = ((x − a)b − a(y − b))/(by)
        var divisor = Magnitude.Below(y.Midpoint);
        var radius = Magnitude.Divide(Radius, least);
        if (!y.Radius.IsZero)
            radius += Magnitude.Divide(Magnitude.Divide(Magnitude.Above(Midpoint) * y.Radius, divisor), least);
        return Of(quotient, radius + error);
    }

    /// <summary>|x|.</summary>
    public Ball Abs(Precision p)
    {
        if (IsIndeterminate)
            return this;
        if (!ContainsZero)
            return Midpoint.Sign > 0 ? this : -this;
        return Between(BigFloat.Zero, Midpoint.Abs() + Radius.ToBigFloat(), p);
    }

    /// <summary>The square root; undefined for negative numbers, indeterminate where some members are negative.</summary>
    public Ball SquareRoot(Precision p)
    {
        if (IsIndeterminate)
            return this;
        if (IsNegative)
            return Undefined("the square root of a negative number");
        if (!IsNonnegative)
            return Indeterminate;
        if (IsExact)
            return Of(Midpoint.SquareRoot(p.Bits, out var inexact), inexact);
        if (Radius.Scale(10) > Magnitude.Below(Midpoint))
            return Hull(Exact(Lower(p.Bits)).SquareRoot(p), Exact(Upper(p.Bits)).SquareRoot(p), p);
        // |√x − √a| = |x − a|/(√x + √a) ≤ r/√a
        var root = Midpoint.SquareRoot(p.Bits, out var error);
        return Of(root, error + Magnitude.Divide(Radius, Magnitude.Below(root)));
    }

    /// <summary>x^n for an integer n; 0⁰ is 1, a negative power of a ball that contains 0 is indeterminate.</summary>
    public Ball Pow(long n, Precision p)
    {
        if (IsIndeterminate)
            return this;
        if (n < 0)
            return n == long.MinValue ? Indeterminate : One.Divide(Pow(-n, p + 4), p);
        if (n == 0)
            return One;
        if (n == 1)
            return this;
        if (IsExact)
            return PowerOfPoint(Midpoint, n, p);
        // On a ball that touches 0 the function is monotone on either side; elsewhere its derivative bounds the spread.
        if (ContainsZero)
        {
            var top = Exact(Upper(p.Bits)).Pow(n, p);
            var bottom = Exact(Lower(p.Bits)).Pow(n, p);
            return Hull(Hull(top, bottom, p), Zero, p);
        }
        if ((Radius * Magnitude.Of((ulong)n)).Scale(6) > Magnitude.Below(Midpoint))
            return Hull(Exact(Lower(p.Bits)).Pow(n, p), Exact(Upper(p.Bits)).Pow(n, p), p);
        var largest = PowerOfPoint(
            Magnitude.Above(Midpoint).ToBigFloat() + Radius.ToBigFloat(),
            n - 1,
            p.With(32)
        ).Above;
        return PowerOfPoint(Midpoint, n, p).Widen(Magnitude.Of((ulong)n) * Radius * largest);
    }

    private static Ball PowerOfPoint(BigFloat a, long n, Precision p)
    {
        // Each of at most 2 log2(n) products rounds relative to the result, and each error is at most multiplied by n.
        var working = p + (2 * IntegerBits.Length((ulong)n) + 4);
        var result = One;
        var square = Exact(a);
        while (true)
        {
            if ((n & 1) != 0)
                result = result.Multiply(square, working);
            n >>= 1;
            if (n == 0)
                return result.Round(p);
            square = square.Multiply(square, working);
        }
    }

    /// <summary>The ball with its midpoint rounded, and its radius enlarged by the error of that.</summary>
    public Ball Round(Precision p)
    {
        if (IsIndeterminate)
            return this;
        var rounded = Midpoint.Round(p.Bits, Rounding.TowardsZero, out var error);
        return Of(rounded, Radius + error);
    }
}
