using KlSymbolic.Numerics.Floating;

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
        if (double.IsNaN(found.Value) || double.IsInfinity(found.Value))
        {
            MetInfinity = true;
            return new Contribution(0, 0, found.Mass, found.MassError);
        }
        largest = Math.Max(largest, Math.Abs(found.Value));
        return found;
    }

    /// <summary>log of the absolute value of the integrand in plain doubles; NaN or +infinity where they do not tell.</summary>
    public double LogSize(Integrand integrand, double at)
    {
        var density = integrand.LogDensityAt(at);
        var isEmpty = double.IsNegativeInfinity(density);
        return Form == Form.Mass || (isEmpty && Form == Form.Plain) ? density
            : isEmpty ? integrand.LogReferenceAt(at)
            : Contribution.LogSize(Form, density, integrand.ValueAt(at), () => integrand.LogReferenceAt(at));
    }

    /// <summary>A bound of the same that rounding does not spoil. Where the averaged value overflows beyond a density that underflows,
    /// −infinity: whether such a tail converges is tested apart.</summary>
    public double LogSizeOfTail(Integrand integrand, double at)
    {
        var sample = integrand.InDouble(at, Form);
        if (!(sample.ValueError <= 0.01 * Math.Abs(sample.Value) && sample.LogDensityError <= 0.01))
            sample = integrand.InDoubleDouble(at, sample);
        var value = sample.Value + (sample.Value < 0 ? -1 : 1) * sample.ValueError;
        var isEmpty = double.IsNegativeInfinity(sample.LogDensity);
        var size =
            Form == Form.Mass || (isEmpty && Form == Form.Plain) ? sample.LogDensity
            : isEmpty ? sample.LogReference
            : Contribution.LogSize(Form, sample.LogDensity, value, () => integrand.LogReferenceAt(at));
        var isTold = !double.IsNaN(size) && !double.IsPositiveInfinity(size);
        return isTold || sample.LogDensity > -745 ? size : double.NegativeInfinity;
    }
}
