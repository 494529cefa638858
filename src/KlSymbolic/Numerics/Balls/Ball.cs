using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>The result of every operation contains f(x) for every x in the inputs: a set of real numbers, midpoint ± radius.</summary>
/// <remarks>
/// A ball may instead be indeterminate: nothing is known, the value may be any number or none. Where no x in the inputs has a value,
/// it says so by <see cref="UndefinedReason"/>. Operations never throw for what lies in the balls. The default value is exactly 0.
/// </remarks>
public readonly partial struct Ball
{
    private const int ExponentLimit = 1 << 29;
    private const string Unknown = "";

    private readonly string? state;

    private Ball(BigFloat midpoint, Magnitude radius, string? state)
    {
        Midpoint = midpoint;
        Radius = radius;
        this.state = state;
    }

    /// <summary>The midpoint; 0 for an indeterminate ball.</summary>
    public BigFloat Midpoint { get; }

    /// <summary>A bound for the distance from the midpoint; infinite for an indeterminate ball.</summary>
    public Magnitude Radius { get; }

    /// <summary>0.</summary>
    public static Ball Zero => default;

    /// <summary>1.</summary>
    public static Ball One { get; } = Exact(BigFloat.One);

    /// <summary>Any number, or none.</summary>
    public static Ball Indeterminate { get; } = new(default, Magnitude.Infinite, Unknown);

    /// <summary>No number: the operation has no value for any x in its inputs, and the reason.</summary>
    public static Ball Undefined(string reason) => new(default, Magnitude.Infinite, reason);

    /// <summary>Exactly one number.</summary>
    public static Ball Exact(BigFloat value) => Of(value, Magnitude.Zero);

    /// <summary>The numbers within a distance of another; indeterminate where that distance is infinite.</summary>
    public static Ball Of(BigFloat midpoint, Magnitude radius)
    {
        if (radius.IsInfinite || midpoint.Top > ExponentLimit || radius.Top > ExponentLimit)
            return Indeterminate;
        return midpoint.Top < -ExponentLimit && !midpoint.IsZero
            ? new Ball(default, radius + Magnitude.PowerOfTwo(-ExponentLimit), null)
            : new Ball(midpoint, radius, null);
    }

    /// <summary>A rational number; exact where it is a binary number that fits.</summary>
    public static Ball FromRational(Rational value, Precision p) =>
        Of(BigFloat.FromRational(value, p.Bits, Rounding.TowardsZero, out var error), error);

    /// <summary>The exact value of a finite double.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static Ball FromDouble(double value) => Exact(BigFloat.FromDouble(value));

    /// <summary>All numbers from one bound to another.</summary>
    public static Ball Between(BigFloat lower, BigFloat upper, Precision p)
    {
        // An end at 0 is kept, so that what is not negative stays so.
        if (lower.IsZero || upper.IsZero)
        {
            var half = Magnitude.Above(lower.IsZero ? upper : lower).Scale(-1);
            return half.IsInfinite ? Indeterminate : Of(lower.IsZero ? half.ToBigFloat() : -half.ToBigFloat(), half);
        }
        var middle = BigFloat.Add(lower, upper, p.Bits, Rounding.TowardsZero, out var error);
        var width = BigFloat.Add(upper, -lower, 32, Rounding.Up, out _);
        return Of(middle.Scale(-1), (Magnitude.Above(width) + error).Scale(-1));
    }

    /// <summary>Whether nothing is known of the value.</summary>
    public bool IsIndeterminate => state is not null;

    /// <summary>Why there is certainly no value; null where there may be one.</summary>
    public string? UndefinedReason => state is Unknown ? null : state;

    /// <summary>Whether the ball is exactly one number.</summary>
    public bool IsExact => Radius.IsZero;

    /// <summary>Whether the ball is exactly 0.</summary>
    public bool IsZero => IsExact && Midpoint.IsZero;

    /// <summary>Whether every member is positive.</summary>
    public bool IsPositive => !IsIndeterminate && Midpoint.Sign > 0 && !ContainsZero;

    /// <summary>Whether every member is negative.</summary>
    public bool IsNegative => !IsIndeterminate && Midpoint.Sign < 0 && !ContainsZero;

    /// <summary>Whether no member is negative.</summary>
    public bool IsNonnegative => !IsIndeterminate && Midpoint >= Radius.ToBigFloat();

    /// <summary>Whether no member is positive.</summary>
    public bool IsNonpositive => !IsIndeterminate && -Midpoint >= Radius.ToBigFloat();

    /// <summary>Whether 0 is a member, or nothing is known.</summary>
    public bool ContainsZero => IsIndeterminate || Midpoint.Abs() <= Radius.ToBigFloat();

    /// <summary>How many leading bits of the midpoint are certain; large for an exact ball, negative where not even the size is.</summary>
    public long AccuracyBits =>
        IsIndeterminate ? int.MinValue
        : IsExact ? int.MaxValue
        : Midpoint.IsZero ? int.MinValue
        : (long)Midpoint.Top - Radius.Top - 1;

    /// <summary>A bound for the absolute value of every member.</summary>
    public Magnitude Above => IsIndeterminate ? Magnitude.Infinite : Magnitude.Above(Midpoint) + Radius;

    /// <summary>A number that is below the absolute value of every member.</summary>
    public Magnitude Below =>
        IsIndeterminate ? Magnitude.Zero : Magnitude.SubtractDown(Magnitude.Below(Midpoint), Radius);

    /// <summary>A lower bound of every member, rounded down to so many bits.</summary>
    /// <exception cref="InvalidOperationException">The ball is indeterminate.</exception>
    public BigFloat Lower(int bits) =>
        IsExact ? Midpoint : BigFloat.Add(Midpoint, -Radius.ToBigFloat(), bits, Rounding.Down, out _);

    /// <summary>An upper bound of every member, rounded up to so many bits.</summary>
    /// <exception cref="InvalidOperationException">The ball is indeterminate.</exception>
    public BigFloat Upper(int bits) =>
        IsExact ? Midpoint : BigFloat.Add(Midpoint, Radius.ToBigFloat(), bits, Rounding.Up, out _);

    /// <summary>Whether a number is certainly a member, or nothing is known.</summary>
    public bool Contains(Rational value)
    {
        var last = Radius.IsZero ? Midpoint.Exponent : Math.Min(Midpoint.Exponent, Radius.Top - 32);
        return Covers(FromRational(value, 64 + Math.Max(64, Above.Top - (long)last)));
    }

    /// <summary>Whether every member of the other ball is certainly a member of this one.</summary>
    public bool Covers(Ball other)
    {
        if (IsIndeterminate || other.IsIndeterminate)
            return IsIndeterminate;
        // Exact, unless the midpoints are worlds apart.
        var bits = BigFloat.BitsOfSum(Midpoint, other.Midpoint);
        var distance = BigFloat.Add(Midpoint, -other.Midpoint, bits, Rounding.TowardsZero, out var error);
        var reach = BigFloat.Add(distance.Abs(), (error + other.Radius).ToBigFloat(), bits, Rounding.Up, out _);
        return reach <= Radius.ToBigFloat();
    }

    /// <summary>Whether the balls may have a member in common; false only where they certainly have none.</summary>
    public bool Overlaps(Ball other)
    {
        if (IsIndeterminate || other.IsIndeterminate)
            return true;
        var distance = BigFloat.Add(Midpoint, -other.Midpoint, 64, Rounding.TowardsZero, out var error);
        return Magnitude.SubtractDown(Magnitude.Below(distance), error) <= Radius + other.Radius;
    }

    /// <summary>The ball with a larger radius.</summary>
    public Ball Widen(Magnitude by) => IsIndeterminate ? this : Of(Midpoint, Radius + by);

    /// <summary>All numbers that lie between members of the two balls.</summary>
    public static Ball Hull(Ball a, Ball b, Precision p)
    {
        if (a.IsIndeterminate || b.IsIndeterminate)
            return Indeterminate;
        var (la, lb) = (a.Lower(p.Bits + 32), b.Lower(p.Bits + 32));
        var (ua, ub) = (a.Upper(p.Bits + 32), b.Upper(p.Bits + 32));
        return Between(la <= lb ? la : lb, ua >= ub ? ua : ub, p);
    }

    /// <summary>The state of an operation of which at least one input is indeterminate.</summary>
    internal static Ball Propagate(Ball a, Ball b) => a.UndefinedReason is null ? (b.IsIndeterminate ? b : a) : a;

#pragma warning disable CS1591 // conversions say what they do
    public static implicit operator Ball(long value) => Exact(new BigFloat(value, 0));

    public static implicit operator Ball(BigFloat value) => Exact(value);
#pragma warning restore CS1591

    /// <summary>The digits that are certain and the radius, such as <c>3.14159 ± 2.1e-7</c>.</summary>
    public override string ToString() => BallText.Describe(this);
}
