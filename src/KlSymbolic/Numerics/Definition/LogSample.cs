using KlSymbolic.Numerics.Floating;
using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Density and value at one point by the logarithms of their sizes.</summary>
/// <param name="LogDensity">log of the density of P in the coordinate.</param>
/// <param name="Value">What is averaged.</param>
/// <param name="LogReference">log of the density of Q, where there is one.</param>
internal readonly record struct LogSample(double LogDensity, LogNumber Value, double LogReference)
{
    private const double LogTwo = 0.69314718055994530942;

    /// <summary>log of the absolute value of the integrand of a form; −infinity where it is less than doubles can tell.</summary>
    public double LogSize(Form form)
    {
        if (form == Form.Mass)
            return LogDensity;
        // A value that vanishes at a point says nothing of the tail: the density decides.
        var log = Value.HasValue ? Math.Max(Value.Log, -745) : double.NaN;
        if (form == Form.Plain)
            return LogDensity + log;
        // p (v − 1 + e^(−v)) is about p v, or q where q is the larger, or p v²/2.
        var v = Value.Value;
        return v > 1 ? LogDensity + log + SpecialFunctions.Log1p((Math.Exp(-v) - 1) / v)
            : v < -700 ? LogReference
            : v < -1 ? LogReference + SpecialFunctions.Log1p(Math.Exp(v) * (v - 1))
            : LogDensity + 2 * log - LogTwo;
    }

    /// <summary>The integrand of a form, where the averaged value is beyond the range of doubles.</summary>
    public Contribution InForm(Form form)
    {
        var size = Math.Exp(LogSize(form));
        if (size == 0)
            return default;
        var mass = Math.Exp(LogDensity);
        var value = form == Form.Plain ? Value.Sign * size : size;
        return new(value, size * Error(form) + double.Epsilon, mass, mass * Error(form));
    }

    /// <summary>What rounding of the logarithms may do to <see cref="LogSize"/>; log q counts only where that is made of it.</summary>
    public double Error(Form form) =>
        1e-14 * (1 + Math.Abs(LogDensity))
        + 1e-14 * Math.Abs(Math.Max(Value.Log, -745))
        + (form == Form.Nonnegative && Math.Abs(LogReference) <= double.MaxValue ? 1e-14 * Math.Abs(LogReference) : 0);
}
