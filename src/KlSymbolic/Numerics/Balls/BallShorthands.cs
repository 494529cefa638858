namespace KlSymbolic.Numerics.Balls;

/// <summary>Compositions that keep leading bits, or have a value, where their parts alone do not.</summary>
public static class BallShorthands
{
    /// <summary>log(1 + x), accurate near 0.</summary>
    public static Ball Log1p(this Ball x, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        var size = x.Above;
        if (size.Top < -p.Bits / 2 - 4)
            return WithSecondOrder(x, -1, p);
        return Ball.One.Add(x, p + Math.Max(0, -x.Midpoint.Top)).Log(p);
    }

    /// <summary>e^x − 1, accurate near 0.</summary>
    public static Ball Expm1(this Ball x, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        var size = x.Above;
        if (size.Top < -p.Bits / 2 - 4)
            return WithSecondOrder(x, 1, p);
        return x.Exp(p + (4 + Math.Max(0, -x.Midpoint.Top))).Subtract(1, p);
    }

    /// <summary>x log x with the value 0 at 0; undefined for negative x.</summary>
    public static Ball XLogX(this Ball x, Precision p)
    {
        if (x.IsIndeterminate || x.IsZero)
            return x;
        if (x.IsNegative)
            return Ball.Undefined("x log x for a negative x");
        if (!x.IsNonnegative)
            return Ball.Indeterminate;
        if (!x.IsPositive)
        {
            // Between 0 and h it falls to −1/e and then rises, so it stays above −1/e, and below 0 or its value at h.
            var top = Ball.Exact(x.Upper(p.Bits));
            var end = top.Multiply(top.Log(p), p);
            return Ball.Hull(
                top.Midpoint.Scale(2) < BigFloat.One ? end : -Ball.One.Scale(-1),
                Ball.Hull(Ball.Zero, end, p),
                p
            );
        }
        return x.Multiply(x.Log(p), p);
    }

    /// <summary>x log y with the value 0 where x is exactly 0, whatever y is; undefined for y ≤ 0 otherwise.</summary>
    public static Ball XLogY(Ball x, Ball y, Precision p)
    {
        if (x.IsIndeterminate || y.IsIndeterminate)
            return Ball.Propagate(x, y);
        if (x.IsZero)
            return x;
        // Where x may be 0 the product may have a value although log y has none.
        var logarithm = y.Log(p);
        return logarithm.UndefinedReason is not null && x.ContainsZero ? Ball.Indeterminate : x.Multiply(logarithm, p);
    }

    /// <summary>x ± x²/2, within |x|³, for tiny x.</summary>
    private static Ball WithSecondOrder(Ball x, int sign, Precision p)
    {
        var size = x.Above;
        return x.Add(x.Square(p).Scale(-1).Multiply(sign, p), p).Widen(size * size * size);
    }
}
