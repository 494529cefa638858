using KlSymbolic.Numerics.Floating;
using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Evaluates an integrand with as many digits as its size deserves.</summary>
internal sealed class Sampler(Form form)
{
    /// <summary>The relative rounding error that is left where double precision reaches it.</summary>
    private const double Tolerance = 8e-15;

    private double largest;

    public Form Form { get; } = form;

    /// <summary>Whether the integrand was found infinite or undefined at a point that has mass.</summary>
    public bool MetInfinity { get; private set; }

    /// <summary>The integrand at a coordinate.</summary>
    public Contribution At(Integrand integrand, DoubleDouble at)
    {
        var sample = integrand.InDouble(at, Form);
        var found = Contribution.Of(Form, sample);
        if (!(found.Error <= Tolerance * Math.Max(Math.Abs(found.Value), 0.01 * largest)))
            found = Contribution.Of(Form, integrand.InDoubleDouble(at, sample));
        // A density that underflows is nothing beside a value that does not overflow.
        var isLost =
            sample.LogDensity is < -700 and >= -double.MaxValue && !(Math.Abs(sample.Value) <= double.MaxValue);
        if (double.IsNaN(found.Value) || double.IsInfinity(found.Value) || (isLost && Form != Form.Mass))
            found = Far(integrand, at.Hi);
        if (double.IsNaN(found.Value) || double.IsInfinity(found.Value))
        {
            MetInfinity = true;
            return new Contribution(0, 0, found.Mass, found.MassError);
        }
        largest = Math.Max(largest, Math.Abs(found.Value));
        return found;
    }

    /// <summary>Where the averaged value overflows, its product with the density by their logarithms.</summary>
    private Contribution Far(Integrand integrand, double at) => integrand.InLogarithms(at).InForm(Form);

    /// <summary>log of the absolute value of the integrand, however small or large, with an estimate of its error; NaN where it has none.</summary>
    public (double Log, double Error) LogSize(Integrand integrand, double at)
    {
        var sample = integrand.InDouble(at, Form);
        if (!IsSharp(sample))
            sample = integrand.InDoubleDouble(at, sample);
        if (IsSharp(sample))
        {
            var size = Contribution.LogSize(
                Form,
                sample.LogDensity,
                sample.Value,
                () => integrand.InLogarithms(at).LogReference
            );
            if (Math.Abs(size) <= double.MaxValue)
                return (
                    size,
                    sample.LogDensityError + Relative(sample.ValueError, sample.Value) + 1e-15 * Math.Abs(size)
                );
        }
        var logs = integrand.InLogarithms(at);
        // Far out four digits are sure, see LogArithmetic.
        var rest = Math.Abs(logs.Value.Log) > LogArithmetic.FewDigits ? 1e-4 : 0;
        return (logs.LogSize(Form), logs.Error(Form) + rest);
    }

    /// <summary>A bound of the same that rounding does not spoil: what is lost in it counts as its size.</summary>
    public double LogSizeOfTail(Integrand integrand, double at)
    {
        var sample = integrand.InDouble(at, Form);
        if (!IsSharp(sample))
            sample = integrand.InDoubleDouble(at, sample);
        var value = sample.Value + (sample.Value < 0 ? -1 : 1) * sample.ValueError;
        var isEmpty = double.IsNegativeInfinity(sample.LogDensity);
        var size =
            Form == Form.Mass || (isEmpty && Form == Form.Plain) ? sample.LogDensity
            : isEmpty ? sample.LogReference
            : Contribution.LogSize(Form, sample.LogDensity, value, () => integrand.LogReferenceAt(at));
        return double.IsNaN(size) || double.IsPositiveInfinity(size) ? integrand.InLogarithms(at).LogSize(Form) : size;
    }

    private bool IsSharp(Sample s) =>
        Math.Abs(s.LogDensity) <= double.MaxValue
        && s.LogDensityError <= 0.01
        && (Form == Form.Mass || (Math.Abs(s.Value) <= double.MaxValue && s.ValueError <= 0.01 * Math.Abs(s.Value)));

    private static double Relative(double error, double value) => error == 0 ? 0 : error / Math.Abs(value);
}
