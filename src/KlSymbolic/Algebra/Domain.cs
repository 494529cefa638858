namespace KlSymbolic.Algebra;

/// <summary>The set of values that a symbol stands for: an interval of the reals, or the integers in one.</summary>
/// <param name="Lower">Lower end; null for −infinity.</param>
/// <param name="LowerClosed">Whether the lower end belongs to the set.</param>
/// <param name="Upper">Upper end; null for +infinity.</param>
/// <param name="UpperClosed">Whether the upper end belongs to the set.</param>
/// <param name="IsInteger">Whether only integers belong to the set.</param>
public sealed record Domain(Rational? Lower, bool LowerClosed, Rational? Upper, bool UpperClosed, bool IsInteger)
{
    /// <summary>All real numbers.</summary>
    public static Domain Real { get; } = new(null, false, null, false, false);

    /// <summary>x &gt; 0.</summary>
    public static Domain Positive { get; } = new(Rational.Zero, false, null, false, false);

    /// <summary>x ≥ 0.</summary>
    public static Domain Nonnegative { get; } = new(Rational.Zero, true, null, false, false);

    /// <summary>x &lt; 0.</summary>
    public static Domain Negative { get; } = new(null, false, Rational.Zero, false, false);

    /// <summary>0 &lt; x &lt; 1.</summary>
    public static Domain UnitOpen { get; } = new(Rational.Zero, false, Rational.One, false, false);

    /// <summary>0 ≤ x ≤ 1: a probability.</summary>
    public static Domain Unit { get; } = new(Rational.Zero, true, Rational.One, true, false);

    /// <summary>0 &lt; x ≤ 1.</summary>
    public static Domain UnitPositive { get; } = new(Rational.Zero, false, Rational.One, true, false);

    /// <summary>All integers.</summary>
    public static Domain Integer { get; } = new(null, false, null, false, true);

    /// <summary>0, 1, 2, ….</summary>
    public static Domain Natural { get; } = new(Rational.Zero, true, null, false, true);

    /// <summary>1, 2, 3, ….</summary>
    public static Domain PositiveInteger { get; } = new(Rational.One, true, null, false, true);

    /// <summary>Whether every member is positive.</summary>
    public bool IsPositive => Lower is { } l && (l.Sign > 0 || (l.IsZero && !LowerClosed));

    /// <summary>Whether no member is negative.</summary>
    public bool IsNonnegative => Lower is { Sign: >= 0 };

    /// <summary>Whether every member is negative.</summary>
    public bool IsNegative => Upper is { } u && (u.Sign < 0 || (u.IsZero && !UpperClosed));

    /// <summary>Whether a number belongs to the set.</summary>
    public bool Contains(Rational value) =>
        !(IsInteger && !value.IsInteger)
        && (Lower is not { } l || (LowerClosed ? value >= l : value > l))
        && (Upper is not { } u || (UpperClosed ? value <= u : value < u));

    /// <summary>The values that belong to both sets.</summary>
    public Domain Intersect(Domain other)
    {
        var (lower, lowerClosed) = (Lower, LowerClosed);
        if (other.Lower is { } ol && (lower is not { } l || ol > l || (ol == l && !other.LowerClosed)))
            (lower, lowerClosed) = (ol, other.LowerClosed);
        var (upper, upperClosed) = (Upper, UpperClosed);
        if (other.Upper is { } ou && (upper is not { } u || ou < u || (ou == u && !other.UpperClosed)))
            (upper, upperClosed) = (ou, other.UpperClosed);
        return new Domain(lower, lowerClosed, upper, upperClosed, IsInteger || other.IsInteger);
    }

    /// <summary>Whether the set has no member.</summary>
    public bool IsEmpty
    {
        get
        {
            if (Lower is not { } l || Upper is not { } u)
                return false;
            if (!IsInteger)
                return l > u || (l == u && !(LowerClosed && UpperClosed));
            var first = LowerClosed && l.IsInteger ? l.Numerator : l.Floor() + 1;
            return !Contains(first);
        }
    }

    /// <summary>The set in words, such as <c>x &gt; 0</c> or <c>0 ≤ x ≤ 1</c>, for the name given.</summary>
    public string Describe(string name)
    {
        var kind = IsInteger ? " integer" : "";
        return (Lower, Upper) switch
        {
            (null, null) => $"{name}{(IsInteger ? " integer" : " real")}",
            ({ } l, null) => $"{name} {(LowerClosed ? ">=" : ">")} {l}{kind}",
            (null, { } u) => $"{name} {(UpperClosed ? "<=" : "<")} {u}{kind}",
            ({ } l, { } u) => $"{l} {(LowerClosed ? "<=" : "<")} {name} {(UpperClosed ? "<=" : "<")} {u}{kind}",
        };
    }
}
