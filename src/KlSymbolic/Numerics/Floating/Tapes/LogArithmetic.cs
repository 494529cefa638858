using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>Arithmetic on logarithms of sizes: it tells what leads far out, where doubles overflow and underflow; digits that cancel are lost.</summary>
internal readonly struct LogArithmetic : IArithmetic<LogNumber>
{
    private const double LogTwo = 0.69314718055994530942;

    /// <summary>Beside 1, e to the minus this is nothing, and beside e to this, 1 is.</summary>
    private const double Far = 40;

    /// <summary>Numbers with a larger logarithm than this have so few digits that what is left where they cancel may be none.</summary>
    public const double FewDigits = 1e3;

    /// <summary>What must be left of terms that cancel, in units of their logarithm: four digits beyond its rounding.</summary>
    private const double Least = 2e-12;

    public LogNumber Of(Constant constant) => LogNumber.Of(constant.Value.Hi);

    public LogNumber Add(LogNumber a, LogNumber b)
    {
        if (!a.HasValue || !b.HasValue)
            return LogNumber.None;
        if (a.Sign == 0)
            return b;
        if (b.Sign == 0)
            return a;
        if (b.Log > a.Log)
            (a, b) = (b, a);
        if (double.IsInfinity(a.Log))
            return a.Log == b.Log && a.Sign != b.Sign ? LogNumber.None : a;
        var ratio = a.Sign * b.Sign * Math.Exp(b.Log - a.Log);
        if (Math.Abs(a.Log) > FewDigits && 1 + ratio < Math.Min(0.5, Least * Math.Abs(a.Log)))
            return LogNumber.None;
        return ratio == -1 ? LogNumber.Zero : new(a.Sign, a.Log + SpecialFunctions.Log1p(ratio));
    }

    public LogNumber Subtract(LogNumber a, LogNumber b) => Add(a, Negate(b));

    public LogNumber Multiply(LogNumber a, LogNumber b) =>
        !a.HasValue || !b.HasValue ? LogNumber.None
        : a.Sign == 0 || b.Sign == 0 ? LogNumber.Zero
        : Product(a.Sign * b.Sign, a.Log + b.Log);

    public LogNumber Divide(LogNumber a, LogNumber b) =>
        !a.HasValue || !b.HasValue ? LogNumber.None
        : a.Sign == 0 ? LogNumber.Zero
        : b.Sign == 0 ? new(a.Sign, double.PositiveInfinity)
        : Product(a.Sign * b.Sign, a.Log - b.Log);

    public LogNumber Negate(LogNumber a) => a with { Sign = -a.Sign };

    public LogNumber SquareRoot(LogNumber a) => a.Sign < 0 ? LogNumber.None : a with { Log = a.Log / 2 };

    public LogNumber Power(LogNumber a, int exponent) =>
        exponent == 0 ? LogNumber.Of(1)
        : a.Sign == 0 ? (exponent > 0 ? a : new(1, double.PositiveInfinity))
        : Product(exponent % 2 == 0 ? 1 : a.Sign, a.Log * exponent);

    public LogNumber Power(LogNumber a, LogNumber exponent)
    {
        if (exponent.Sign == 0 && exponent.HasValue)
            return LogNumber.Of(1);
        return a.Sign switch
        {
            < 0 => LogNumber.Of(Math.Pow(a.Value, exponent.Value)),
            0 => exponent.Sign > 0 ? a : new(a.HasValue ? 1 : 0, -a.Log),
            _ => Product(1, a.Log * exponent.Value),
        };
    }

    public LogNumber Apply(Kernel kernel, LogNumber a)
    {
        if (!a.HasValue)
            return a;
        var x = a.Value;
        return kernel.Name switch
        {
            "log" => a.Sign < 0 ? LogNumber.None : LogNumber.Of(a.Log),
            "exp" => LogNumber.Exponential(x),
            "abs" => a with { Sign = Math.Abs(a.Sign) },
            "log1p" when a.Log < -Far => a,
            "log1p" when a.Log > Far => a.Sign < 0 ? LogNumber.None : LogNumber.Of(a.Log),
            "expm1" or "tanh" or "sin" or "atan" or "atanh" when a.Log < -Far => a,
            "expm1" when x > Far => LogNumber.Exponential(x),
            "softplus" when x > Far => a,
            "softplus" or "sigmoid" when x < -Far => LogNumber.Exponential(x),
            "lgamma" when a.Sign > 0 && a.Log > Far => Multiply(a, LogNumber.Of(a.Log - 1)),
            "lgamma" when a.Sign > 0 && a.Log < -Far => LogNumber.Of(-a.Log),
            "digamma" when a.Sign > 0 && a.Log > Far => LogNumber.Of(a.Log),
            "digamma" when a.Sign > 0 && a.Log < -Far => new(-1, -a.Log),
            _ => LogNumber.Of(kernel.Unary!(x)),
        };
    }

    public LogNumber Apply(Kernel kernel, LogNumber a, LogNumber b) =>
        kernel.Name == "xlogy"
            ? (
                a.Sign == 0 ? a
                : b.Sign < 0 ? LogNumber.None
                : Multiply(a, LogNumber.Of(b.Log))
            )
        // Iₙ(x) is about (ex/2n)ⁿ for an order far beyond the argument.
        : kernel == KernelTable.LogBesselI && a.Sign > 0 && a.Log > Far + 2 * Math.Max(0, b.Log)
            ? Multiply(a, LogNumber.Of(b.Log + 1 - LogTwo - a.Log))
        : LogNumber.Of(kernel.Binary!(a.Value, b.Value));

    public LogNumber Apply(Kernel kernel, LogNumber a, LogNumber b, LogNumber c) =>
        LogNumber.Of(kernel.Ternary!(a.Value, b.Value, c.Value));

    public double Approximate(LogNumber a) => a.Value;

    public bool Less(LogNumber a, LogNumber b) =>
        a.Sign != b.Sign ? a.Sign < b.Sign
        : a.Sign > 0 ? a.Log < b.Log
        : a.Sign < 0 && a.Log > b.Log;

    public bool Equal(LogNumber a, LogNumber b) =>
        a.Sign == b.Sign && (a.Sign == 0 ? a.HasValue && b.HasValue : a.Log == b.Log);

    public LogNumber Widen(LogNumber a, double error) => a;

    private static LogNumber Product(int sign, double log) => double.IsNaN(log) ? LogNumber.None : new(sign, log);
}
