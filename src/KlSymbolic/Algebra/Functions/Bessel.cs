namespace KlSymbolic.Algebra;

public static partial class Functions
{
    /// <summary>The modified Bessel function of the first kind I_n(x), order first, n = 0, 1, 2, … (DLMF 10.25.2).</summary>
    public static Function BesselI =>
        field ??= new("besseli", 2)
        {
            Latex = "I",
            Derivative = (a, i) =>
                i != 1 ? null
                : a[0].IsZero ? BesselI.Of(1, a[1])
                : IsLowered(a[0]) ? BesselI.Of(a[0] + 1, a[1]) + a[0] / a[1] * BesselI.Of(a)
                : BesselI.Of(a[0] - 1, a[1]) - a[0] / a[1] * BesselI.Of(a),
            Fold = a =>
                a[0] is Number { Value: { IsInteger: false } order } ? OfHalfOrder(order, a[1])
                : a[1].IsZero ? (a[0].IsZero ? Expr.One : Expr.Zero)
                : null,
        };

    /// <summary>Whether an order is a multiple of a symbol less a number, such as k/2 − 1: one less again could be negative.</summary>
    private static bool IsLowered(Expr order) =>
        order is Sum { Terms: [_, _] terms }
        && terms.Any(t => t is Number { Value.Sign: < 0 })
        && terms.Any(t => t is not Number && Product.Split(t).Cofactor is Symbol);

    /// <summary>I of an order 1/2, 3/2, … at a positive argument, by hyperbolic functions and recurrence (DLMF 10.39.1, 10.29.1); null for other orders.</summary>
    private static Expr? OfHalfOrder(Rational order, Expr x)
    {
        if (order.Denominator != 2 || order.Sign < 0 || order > MostHalfOrder)
            return null;
        var scale = Power.Of(2 / (Pi.Of() * x), Rational.Half) / 2;
        var (before, here) = (scale * (Exp.Of(x) + Exp.Of(-x)), scale * (Exp.Of(x) - Exp.Of(-x)));
        for (var n = Rational.Half; n < order; n += 1)
            (before, here) = (here, before - 2 * n / x * here);
        return here;
    }

    private const int MostHalfOrder = 20;

    /// <summary>The exponentially scaled Bessel function e^(−|x|) I_n(x), order first (DLMF 10.25).</summary>
    public static Function BesselIScaled =>
        field ??= new("besselie", 2) { Definition = a => Exp.Of(-Abs.Of(a[1])) * BesselI.Of(a) };
}
