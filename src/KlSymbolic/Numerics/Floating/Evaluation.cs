using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Numerics.Floating;

/// <summary>The value of an expression in floating point, with what rounding can have done to it.</summary>
/// <param name="Value">The value; NaN where the expression has none.</param>
/// <param name="Error">A first-order bound of the absolute error by rounding, the inputs taken as exact.</param>
/// <param name="Precision">The arithmetic that the value comes from.</param>
public readonly record struct Evaluation(double Value, double Error, Precision Precision)
{
    /// <summary>How many units in the last place of the value (2^−53 relative) the error can be; infinite where nothing is known of the value.</summary>
    public double Condition =>
        double.IsNaN(Error) || double.IsNaN(Value) ? double.PositiveInfinity
        : Error == 0 ? 0
        : Value == 0 ? double.PositiveInfinity
        : Error / (Math.Abs(Value) * Tracked.Unit);

    /// <summary>Whether the error is at most the given fraction of the value.</summary>
    public bool IsWithin(double relativeTolerance) => Error <= relativeTolerance * Math.Abs(Value);
}
