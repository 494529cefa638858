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
                : BesselI.Of(a[0] - 1, a[1]) - a[0] / a[1] * BesselI.Of(a),
            Fold = a => a[1].IsZero ? (a[0].IsZero ? Expr.One : Expr.Zero) : null,
        };

    /// <summary>The exponentially scaled Bessel function e^(−|x|) I_n(x), order first (DLMF 10.25).</summary>
    public static Function BesselIScaled =>
        field ??= new("besselie", 2) { Definition = a => Exp.Of(-Abs.Of(a[1])) * BesselI.Of(a) };
}
