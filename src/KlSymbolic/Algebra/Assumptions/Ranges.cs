namespace KlSymbolic.Algebra.Assumptions;

/// <summary>Interval arithmetic over domains: a set that contains every value an expression takes.</summary>
/// <remarks>Sound and quick, not sharp: equal symbols in different places are treated as independent.</remarks>
internal static class Ranges
{
    /// <summary>The largest exponent to which the ends of a set are raised.</summary>
    private const int MostMultipliedOut = 64;

    public static Domain Of(Expr e) =>
        e switch
        {
            Number n => Point(n.Value),
            Symbol s => s.Domain with { IsInteger = false },
            Sum s => s.Terms.Select(Of).Aggregate(Add),
            Product p => p.Factors.Select(Of).Aggregate(Multiply),
            Power p => OfPower(p),
            Apply { Function.Name: "log", Arguments: [var a] } => OfLog(Of(a)),
            Apply { Function.Name: "ifless" or "ifequal" } a => Hull(Of(a.Arguments[2]), Of(a.Arguments[3])),
            // DLMF 10.25.2: from the order -1 on, no term of the series is negative where the argument is positive.
            Apply { Function.Name: "besseli" or "besselie", Arguments: [var order, var a] } => Of(a).IsPositive
            && Of(order).Lower >= -1
                ? Domain.Positive
                : Domain.Real,
            Apply a => a.Function.Range,
            _ => Domain.Real,
        };

    private static Domain Point(Rational value) => new(value, true, value, true, false);

    private static Domain OfLog(Domain argument) =>
        argument switch
        {
            { Lower: { } l, LowerClosed: var closed } when l >= 1 => new(0, closed && l == 1, null, false, false),
            { Upper: { } u, UpperClosed: var closed } when u <= 1 => new(null, false, 0, closed && u == 1, false),
            _ => Domain.Real,
        };

    private static Domain OfPower(Power p)
    {
        var b = Of(p.Base);
        if (p.Exponent is Number { Value: { IsInteger: true } n })
        {
            var even = n.Numerator.IsEven;
            var size = n.Abs() <= MostMultipliedOut ? (int)n.Numerator : n.Sign * (even ? 2 : 1);
            if (n.Abs() > MostMultipliedOut)
                b = WithoutSize(b);
            if (size > 0)
                return even ? EvenPower(b, size) : OddPower(b, size);
            return b.IsPositive ? Reciprocal(OddPower(b, -size))
                : b.IsNegative ? (even ? Domain.Positive : Domain.Negative)
                : even ? Domain.Positive
                : Domain.Real;
        }
        // Powers with other numbers are those of bases that are not negative; y in x^y may take integers, where x may be negative.
        return b.IsPositive ? Domain.Positive
            : p.Exponent is Number || b.IsNonnegative ? Domain.Nonnegative
            : Domain.Real;
    }

    /// <summary>All numbers of the signs that a set has.</summary>
    private static Domain WithoutSize(Domain d) =>
        d.IsPositive ? Domain.Positive
        : d.IsNonnegative ? Domain.Nonnegative
        : d.IsNegative ? Domain.Negative
        : Domain.Real;

    private static Domain OddPower(Domain b, int n) => b with { Lower = b.Lower?.Pow(n), Upper = b.Upper?.Pow(n) };

    private static Domain EvenPower(Domain b, int n)
    {
        if (b.IsNonnegative)
            return OddPower(b, n);
        if (b.Upper is { Sign: <= 0 })
            return OddPower(Multiply(Point(-1), b), n);
        return Domain.Nonnegative;
    }

    private static Domain Reciprocal(Domain positive) =>
        new(
            positive.Upper?.Reciprocal() ?? Rational.Zero,
            positive.Upper is not null && positive.UpperClosed,
            positive.Lower is { IsZero: false } l ? l.Reciprocal() : null,
            positive.LowerClosed,
            false
        );

    private static Domain Add(Domain a, Domain b) =>
        new(
            a.Lower is { } al && b.Lower is { } bl ? al + bl : null,
            a.LowerClosed && b.LowerClosed,
            a.Upper is { } au && b.Upper is { } bu ? au + bu : null,
            a.UpperClosed && b.UpperClosed,
            false
        );

    private static Domain Hull(Domain a, Domain b) =>
        new(
            a.Lower is { } al && b.Lower is { } bl ? (al < bl ? al : bl) : null,
            true,
            a.Upper is { } au && b.Upper is { } bu ? (au > bu ? au : bu) : null,
            true,
            false
        );

    private static Domain Multiply(Domain a, Domain b)
    {
        if (a.Lower is { } point && a.Upper == point && a.LowerClosed)
            return Scale(point, b);
        if (b.Lower is { } other && b.Upper == other && b.LowerClosed)
            return Scale(other, a);
        if (a.IsNegative)
            return Scale(-1, Multiply(Scale(-1, a), b));
        if (b.IsNegative)
            return Scale(-1, Multiply(a, Scale(-1, b)));
        if (!a.IsNonnegative || !b.IsNonnegative)
            return Domain.Real;
        return new(
            a.Lower!.Value * b.Lower!.Value,
            a.LowerClosed && b.LowerClosed
                || (a.Lower.Value.IsZero && a.LowerClosed)
                || (b.Lower.Value.IsZero && b.LowerClosed),
            a.Upper is { } au && b.Upper is { } bu ? au * bu : null,
            a.UpperClosed && b.UpperClosed,
            false
        );
    }

    private static Domain Scale(Rational c, Domain d) =>
        c.IsZero ? Point(0)
        : c.Sign > 0 ? new(d.Lower * c, d.LowerClosed, d.Upper * c, d.UpperClosed, false)
        : new(d.Upper * c, d.UpperClosed, d.Lower * c, d.LowerClosed, false);
}
