namespace KlSymbolic.Algebra;

public static partial class Functions
{
    /// <summary>The error function (DLMF 7.2.1).</summary>
    public static Function Erf =>
        field ??= new("erf", 1)
        {
            Latex = @"\operatorname{erf}",
            IsOdd = true,
            Range = new(-1, false, 1, false, false),
            Derivative = (a, _) => 2 / Pi.Of().Sqrt() * Exp.Of(-a[0].Pow(2)),
            Fold = a => a[0].IsZero ? Expr.Zero : null,
        };

    /// <summary>The complementary error function 1 − erf(x) (DLMF 7.2.2).</summary>
    public static Function Erfc =>
        field ??= new("erfc", 1)
        {
            Latex = @"\operatorname{erfc}",
            Range = new(0, false, 2, false, false),
            Definition = a => 1 - Erf.Of(a),
        };

    /// <summary>The scaled complementary error function e^(x²) erfc(x) (DLMF 7.2.2), which does not vanish for large x.</summary>
    public static Function ErfcScaled =>
        field ??= new("erfcx", 1) { Range = Domain.Positive, Definition = a => Exp.Of(a[0].Pow(2)) * Erfc.Of(a) };

    /// <summary>The distribution function of the standard normal distribution.</summary>
    public static Function NormalCdf =>
        field ??= new("Phi", 1)
        {
            Latex = @"\Phi",
            Unicode = "Φ",
            Range = Domain.UnitOpen,
            Definition = a => (1 + Erf.Of(a[0] / new Number(2).Sqrt())) / 2,
        };

    /// <summary>The density of the standard normal distribution.</summary>
    public static Function NormalPdf =>
        field ??= new("phi", 1)
        {
            Latex = @"\varphi",
            Range = Domain.Positive,
            Definition = a => Exp.Of(-a[0].Pow(2) / 2) / (2 * Pi.Of()).Sqrt(),
        };
}
