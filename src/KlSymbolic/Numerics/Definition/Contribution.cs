using KlSymbolic.Numerics.Floating;
using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Numerics.Definition;

/// <summary>The integrand at one point with a bound of its rounding error, and the density with its own.</summary>
internal readonly record struct Contribution(double Value, double Error, double Mass, double MassError)
{
    /// <summary>The integrand of a form at a sample.</summary>
    public static Contribution Of(Form form, Sample s)
    {
        var p = s.LogDensity > -745 ? Math.Exp(s.LogDensity) : 0;
        var massError = p * (s.LogDensityError + 2 * Tracked.Unit);
        if (form == Form.Mass)
            return new(p, massError, p, massError);
        if (form == Form.Plain)
        {
            if (p == 0)
                return default;
            var product = p * s.Value;
            return new(
                product,
                p * s.ValueError + Math.Abs(s.Value) * massError + Math.Abs(product) * Tracked.Unit,
                p,
                massError
            );
        }
        if (double.IsNegativeInfinity(s.LogDensity))
        {
            var alone = Math.Exp(s.LogReference);
            return new(alone, alone * (s.LogReferenceError + 2 * Tracked.Unit), 0, 0);
        }
        // Where p underflows, q does too if it is smaller; p v is lost with p.
        if (p == 0 && s.Value > 0)
            return default;
        var v = s.Value;
        if (Math.Abs(v) < 1)
        {
            var value = p * ExpRest(-v);
            // The slope vanishes at v = 0, where the second order counts.
            var change = Math.Abs(SpecialFunctions.Expm1(-v)) * s.ValueError + 2 * s.ValueError * s.ValueError;
            return new(value, p * change + value * (s.LogDensityError + 8 * Tracked.Unit), p, massError);
        }
        var (q, qError) =
            v > 0
                ? (Math.Exp(s.LogDensity - v), s.ValueError + s.LogDensityError)
                : (Math.Exp(s.LogReference), s.LogReferenceError);
        var total = p * (v - 1) + q;
        var error = p * s.ValueError + q * qError + Math.Abs(v) * massError;
        return new(total, error + (q + total) * 4 * Tracked.Unit, p, massError);
    }

    /// <summary>log of the absolute value of the integrand, as far as doubles without underflow tell; NaN where they do not.</summary>
    public static double LogSize(Form form, double logDensity, double value, Func<double> logReference)
    {
        if (form == Form.Mass || (form == Form.Plain && double.IsNegativeInfinity(logDensity)))
            return logDensity;
        if (double.IsNegativeInfinity(logDensity))
            return logReference();
        if (form == Form.Plain)
            return logDensity + LogOf(Math.Abs(value));
        return value > 1 ? logDensity + Math.Log(value - 1 + Math.Exp(-value))
            : value < -1 ? logReference() + SpecialFunctions.Log1p(Math.Exp(value) * (value - 1))
            : logDensity + LogOf(ExpRest(-value));
    }

    // A value that vanishes or underflows at a point says nothing of the tail: the density decides.
    private static double LogOf(double value) => Math.Log(Math.Max(value, double.Epsilon));

    /// <summary>e^t − 1 − t for |t| ≤ 1, without cancellation.</summary>
    public static double ExpRest(double t)
    {
        double sum = 0.5,
            term = 0.5;
        for (var k = 3; Math.Abs(term) > 1e-17; k++)
        {
            term *= t / k;
            sum += term;
        }
        return t * t * sum;
    }
}
