namespace KlSymbolic.Algebra;

public static partial class Functions
{
    /// <summary>The logarithm to base 2.</summary>
    public static Function Log2 =>
        field ??= new("log2", 1)
        {
            Latex = @"\log_2",
            ArgumentDomain = Domain.Positive,
            Definition = a => Log.Of(a) / Log.Of(2),
        };

    /// <summary>The logarithm to base 10.</summary>
    public static Function Log10 =>
        field ??= new("log10", 1)
        {
            Latex = @"\log_{10}",
            ArgumentDomain = Domain.Positive,
            Definition = a => Log.Of(a) / Log.Of(10),
        };

    /// <summary>log(1 + x).</summary>
    public static Function Log1p =>
        field ??= new("log1p", 1)
        {
            ArgumentDomain = Domain.Real with { Lower = -1 },
            Definition = a => Log.Of(1 + a[0]),
        };

    /// <summary>exp(x) − 1.</summary>
    public static Function Expm1 => field ??= new("expm1", 1) { Definition = a => Exp.Of(a) - 1 };

    /// <summary>x log x, with 0 log 0 = 0.</summary>
    public static Function XLogX =>
        field ??= new("xlogx", 1)
        {
            ArgumentDomain = Domain.Nonnegative,
            Definition = a => a[0] * Log.Of(a[0]),
            Fold = a => a[0].IsZero ? Expr.Zero : null,
        };

    /// <summary>x log y, with 0 log y = 0 for every y, 0 included.</summary>
    public static Function XLogY =>
        field ??= new("xlogy", 2)
        {
            ArgumentDomain = Domain.Nonnegative,
            Definition = a => a[0] * Log.Of(a[1]),
            Fold = a => a[0].IsZero ? Expr.Zero : null,
        };

    /// <summary>The logistic function 1/(1 + e^(−x)).</summary>
    public static Function Sigmoid =>
        field ??= new("sigmoid", 1) { Range = Domain.UnitOpen, Definition = a => 1 / (1 + Exp.Of(-a[0])) };

    /// <summary>log(1 + e^x).</summary>
    public static Function Softplus =>
        field ??= new("softplus", 1) { Range = Domain.Positive, Definition = a => Log.Of(1 + Exp.Of(a)) };

    /// <summary>log(p/(1 − p)).</summary>
    public static Function Logit =>
        field ??= new("logit", 1) { ArgumentDomain = Domain.UnitOpen, Definition = a => Log.Of(a) - Log.Of(1 - a[0]) };

    /// <summary>The hyperbolic tangent (DLMF 4.28).</summary>
    public static Function Tanh =>
        field ??= new("tanh", 1)
        {
            Latex = @"\tanh",
            IsOdd = true,
            Range = new(-1, false, 1, false, false),
            Definition = a => (Exp.Of(2 * a[0]) - 1) / (Exp.Of(2 * a[0]) + 1),
        };

    /// <summary>The inverse hyperbolic tangent (DLMF 4.37).</summary>
    public static Function Atanh =>
        field ??= new("atanh", 1)
        {
            Latex = @"\operatorname{artanh}",
            IsOdd = true,
            ArgumentDomain = new(-1, false, 1, false, false),
            Definition = a => (Log.Of(1 + a[0]) - Log.Of(1 - a[0])) / 2,
        };

    /// <summary>The smaller of two numbers.</summary>
    public static Function Min =>
        field ??= new("min", 2) { Latex = @"\min", Definition = a => IfLess.Of(a[0], a[1], a[0], a[1]) };

    /// <summary>The larger of two numbers.</summary>
    public static Function Max =>
        field ??= new("max", 2) { Latex = @"\max", Definition = a => IfLess.Of(a[0], a[1], a[1], a[0]) };
}
