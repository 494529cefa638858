namespace KlSymbolic.Algebra;

public static partial class Functions
{
    /// <summary>The natural logarithm, for a positive argument (DLMF 4.2); log(0) is −inf, so that 0 log 0 folds to 0.</summary>
    public static Function Log =>
        field ??= new("log", 1)
        {
            Aliases = ["ln"],
            Latex = @"\log",
            ArgumentDomain = Domain.Positive,
            Derivative = (a, _) => 1 / a[0],
            Fold = a =>
                a[0] switch
                {
                    { IsOne: true } => Expr.Zero,
                    { IsZero: true } => -Infinity.Of(),
                    Apply { Function.Name: "exp", Arguments: [var inner] } => inner,
                    _ => null,
                },
        };

    /// <summary>The exponential function (DLMF 4.2).</summary>
    public static Function Exp =>
        field ??= new("exp", 1)
        {
            Latex = @"\exp",
            Range = Domain.Positive,
            Derivative = (a, _) => Exp.Of(a),
            Fold = a =>
                a[0] switch
                {
                    { IsZero: true } => Expr.One,
                    var x when x == -Infinity.Of() => Expr.Zero,
                    Apply { Function.Name: "log", Arguments: [var inner] } => inner,
                    Product
                    {
                        Factors: [Number { Value: var n }, Apply { Function.Name: "log", Arguments: [var b] }]
                    } => Power.Of(b, n),
                    _ => null,
                },
        };

    /// <summary>The absolute value.</summary>
    public static Function Abs =>
        field ??= new("abs", 1)
        {
            Range = Domain.Nonnegative,
            Derivative = (a, _) => IfLess.Of(a[0], 0, -1, 1),
            Fold = a =>
                a[0] switch
                {
                    Number n => n.Value.Abs(),
                    Apply { Function.Range.IsNonnegative: true } inner => inner,
                    Symbol { Domain.IsNonnegative: true } s => s,
                    _ => null,
                },
        };

    /// <summary>The cosine (DLMF 4.14).</summary>
    public static Function Cos =>
        field ??= new("cos", 1)
        {
            Latex = @"\cos",
            Range = new(-1, true, 1, true, false),
            Derivative = (a, _) => -Sin.Of(a),
            Fold = a => QuarterTurns(a[0]) is { } turns ? new[] { 1, 0, -1, 0 }[turns] : null,
        };

    /// <summary>The sine (DLMF 4.14).</summary>
    public static Function Sin =>
        field ??= new("sin", 1)
        {
            Latex = @"\sin",
            IsOdd = true,
            Range = new(-1, true, 1, true, false),
            Derivative = (a, _) => Cos.Of(a),
            Fold = a => QuarterTurns(a[0]) is { } turns ? new[] { 0, 1, 0, -1 }[turns] : null,
        };

    /// <summary>The inverse tangent, between −π/2 and π/2 (DLMF 4.23).</summary>
    public static Function Atan =>
        field ??= new("atan", 1)
        {
            Latex = @"\arctan",
            IsOdd = true,
            Derivative = (a, _) => 1 / (1 + a[0].Pow(2)),
            Fold = a => a[0].IsZero ? Expr.Zero : null,
        };

    /// <summary>How many quarters of a turn an angle is, from 0 to 3; null where it is no whole number of them.</summary>
    private static int? QuarterTurns(Expr angle)
    {
        Rational? halves =
            angle.IsZero ? Rational.Zero
            : angle == Pi.Of() ? Rational.One
            : angle is Product { Factors: [Number { Value: var n }, var unit] } && unit == Pi.Of() ? n
            : null;
        return halves is { } h && (2 * h).IsInteger ? (int)(((2 * h).Numerator % 4 + 4) % 4) : null;
    }
}
