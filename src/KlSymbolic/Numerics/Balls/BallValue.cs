using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>The value of a part of an expression: a rational number known exactly, or a ball.</summary>
internal readonly struct BallValue
{
    /// <summary>Exact numbers longer than this many times the precision are turned into balls.</summary>
    private const int ExactnessFactor = 16;

    private readonly Ball ball;

    private BallValue(Rational? exact, Ball ball)
    {
        Exact = exact;
        this.ball = ball;
    }

    /// <summary>The number, where it is known exactly.</summary>
    public Rational? Exact { get; }

    public static implicit operator BallValue(Ball ball) => new(null, ball);

    /// <summary>A rational number: kept as it is unless it has become very long.</summary>
    public static BallValue Of(Rational value, Precision p) =>
        value.BitCount <= Limit(p) ? new BallValue(value, default) : Ball.FromRational(value, p);

    /// <summary>A ball; a number known exactly where it has one member, of moderate length.</summary>
    public static BallValue Of(Ball ball, Precision p) =>
        ball.IsExact && Math.Abs((long)ball.Midpoint.Exponent) < 1024 && ball.Midpoint.Top < 1024
            ? new BallValue(ball.Midpoint.ToRational(), default)
            : ball;

    /// <summary>How many bits an exact number may have.</summary>
    private static long Limit(Precision p) => 4096 + (long)ExactnessFactor * p.Bits;

    /// <summary>The value as a ball.</summary>
    public Ball ToBall(Precision p) => Exact is { } value ? Ball.FromRational(value, p) : ball;

    public static BallValue Add(BallValue a, BallValue b, Precision p) =>
        (a.Exact, b.Exact) switch
        {
            ({ } x, { } y) => Of(x + y, p),
            ({ IsZero: true }, null) => b,
            (null, { IsZero: true }) => a,
            _ => a.ToBall(p).Add(b.ToBall(p), p),
        };

    public static BallValue Multiply(BallValue a, BallValue b, Precision p)
    {
        if (a.Exact is { } x && b.Exact is { } y)
            return Of(x * y, p);
        var product = a.ToBall(p).Multiply(b.ToBall(p), p);
        // 0 times any number is 0, exactly; times nothing it is nothing.
        return !product.IsIndeterminate && (a.Exact is { IsZero: true } || b.Exact is { IsZero: true })
            ? Of(Rational.Zero, p)
            : product;
    }

    public static BallValue Pow(BallValue b, BallValue exponent, Precision p)
    {
        if (exponent.Exact is not { } e)
            return b.ToBall(p).Pow(exponent.ToBall(p), p);
        if (b.Exact is not { } x)
            return b.ToBall(p).Pow(e, p);
        if (x.IsZero)
            return e.Sign > 0 ? Of(Rational.Zero, p) : Ball.Undefined("0 to a power that is not positive");
        if (e.IsZero)
            return Of(Rational.One, p);
        if (x.Sign < 0 && !e.IsInteger)
            return Ball.Undefined("a negative number to a power that is no integer");
        return ExactPower(x, e, p) is { } exact ? Of(exact, p) : b.ToBall(p + 8).Pow(e, p);
    }

    private static Rational? ExactPower(Rational x, Rational e, Precision p)
    {
        if (e.Denominator > 64 || e.Abs() * x.BitCount > (Rational)(int)Math.Min(Limit(p), int.MaxValue))
            return null;
        var degree = (int)e.Denominator;
        return
            IntegerBits.ExactRoot(System.Numerics.BigInteger.Abs(x.Numerator), degree) is { } numerator
            && IntegerBits.ExactRoot(x.Denominator, degree) is { } denominator
            ? Rational.Of(x.Sign < 0 ? -numerator : numerator, denominator).Pow((int)e.Numerator)
            : null;
    }
}
