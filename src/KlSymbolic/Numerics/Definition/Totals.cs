using KlSymbolic.Numerics.Floating;
using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Running totals of a sum of contributions, without loss by the number of terms.</summary>
internal sealed class Totals
{
    private DoubleDouble value;
    private DoubleDouble mass;

    public double Value => value.Hi;

    public double Mass => mass.Hi;

    /// <summary>The sum of the absolute values.</summary>
    public double Size { get; private set; }

    /// <summary>A bound of the error of the value.</summary>
    public double Error { get; private set; }

    /// <summary>A bound of the error of the mass.</summary>
    public double MassError { get; private set; }

    /// <summary>Adds a contribution with a weight.</summary>
    public void Add(Contribution c, double weight = 1)
    {
        value += DoubleDouble.Product(weight, c.Value);
        mass += DoubleDouble.Product(weight, c.Mass);
        Size += Math.Abs(weight * c.Value);
        Error += Math.Abs(weight) * c.Error;
        MassError += Math.Abs(weight) * c.MassError;
    }

    /// <summary>Adds an integral over panels.</summary>
    public void Add(IEnumerable<Panel> panels, double omitted)
    {
        foreach (var panel in panels)
        {
            value += panel.Value;
            mass += panel.Mass;
            Size += panel.Size;
            Error += panel.Error + panel.Rounding;
            MassError += panel.MassError;
        }
        Error += omitted;
    }

    /// <summary>Adds to the error alone.</summary>
    public void AddError(double error) => Error += error;

    /// <summary>The value as a result, if the mass came out as 1; D is never negative.</summary>
    public DefinitionValue Finish(Functional functional, int evaluations)
    {
        if (!(Math.Abs(Mass - 1) <= 1e-9 + 10 * MassError))
            return new DefinitionValue.NotConverged(
                FormattableString.Invariant($"The density adds up to {Mass:R}, not to 1."),
                evaluations
            );
        var total = functional == Functional.Divergence ? Math.Max(Value, 0) : Value;
        var error = Error + Math.Abs(Mass - 1) * Size + 2 * Tracked.Unit * Math.Abs(total);
        return total + error <= double.MaxValue
            ? new DefinitionValue.Finite(total, error, evaluations)
            : new DefinitionValue.NotConverged("The value is beyond the range of doubles.", evaluations);
    }
}
