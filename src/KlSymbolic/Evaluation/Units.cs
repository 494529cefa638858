using KlSymbolic.Numerics.Balls;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Definition.Structured;

namespace KlSymbolic.Evaluation;

/// <summary>Values in nats, converted to another unit.</summary>
internal static class Units
{
    private const double Ln2 = 0.69314718055994530942;

    /// <summary>Half a unit in the last place of log 2, and one of the quotient.</summary>
    private const double Rounding = 3.4e-16;

    private const int ExtendedBits = 256;

    /// <summary>A value by the closed form.</summary>
    public static OutcomeValue In(this OutcomeValue value, InformationUnit unit) =>
        (unit, value) switch
        {
            (InformationUnit.Bits, OutcomeValue.Finite f) => new OutcomeValue.Finite(
                f.Value / Ln2,
                Error(f.Value, f.Error)
            ),
            (InformationUnit.Bits, OutcomeValue.BeyondDoubles b) => new OutcomeValue.BeyondDoubles(
                b.Enclosure.Divide(BallConstants.Log2(ExtendedBits), ExtendedBits)
            ),
            _ => value,
        };

    /// <summary>A value by the definition.</summary>
    public static DefinitionValue In(this DefinitionValue value, InformationUnit unit) =>
        unit == InformationUnit.Bits && value is DefinitionValue.Finite f
            ? new DefinitionValue.Finite(f.Value / Ln2, Error(f.Value, f.Error), f.Evaluations)
            : value;

    /// <summary>Values by Monte Carlo.</summary>
    public static SampledValues In(this SampledValues values, InformationUnit unit)
    {
        return unit == InformationUnit.Bits
            ? values with
            {
                Divergence = Convert(values.Divergence),
                CrossEntropy = Convert(values.CrossEntropy),
                Entropy = Convert(values.Entropy),
            }
            : values;

        static SampledValue Convert(SampledValue v) => new(v.Value / Ln2, v.StandardError / Ln2);
    }

    private static double Error(double value, double error) => (error + Math.Abs(value) * Rounding) / Ln2;
}
