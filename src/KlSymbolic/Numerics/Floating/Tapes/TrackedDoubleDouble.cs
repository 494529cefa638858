namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>A double-double with a first-order bound of its absolute error.</summary>
internal readonly record struct TrackedDoubleDouble(DoubleDouble Value, double Error)
{
    /// <summary>A bound of the relative error of one double-double operation.</summary>
    public const double Unit = 2e-31;
}
